import { isShadowRoot } from './element';
import type { TextField } from './field';

/** What is selected in the document of a field, also inside of closed shadow roots around it; `null` where nothing is. */
export function rangeIn(field: TextField): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const shadowRoots = rootsAround(field);
  // Only this tells of a place in a shadow root; Firefox and Chromium of 2025 have it.
  const [composed] =
    shadowRoots.length > 0 && 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots }) : [];
  if (!composed) return selection.getRangeAt(0).cloneRange();
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function rootsAround(node: Node): ShadowRoot[] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? [root, ...rootsAround(root.host)] : [];
}
