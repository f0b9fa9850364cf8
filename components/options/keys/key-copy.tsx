import { Copy } from 'lucide-react';
import { CopiedNotice } from '../../forms/copied-notice';
import { ProveForm } from '../../forms/prove-form';
import { useCopy } from '../../hooks/use-copy';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';

/** Copies a key from its drawer by the flow of the popup: asked for the passphrase where the settings say so, noted in the log, cleared. */
export function KeyCopy({ keyId, name }: { keyId: string; name: string }) {
  const { copied, failure, asks, copy, allowClearing, cancel } = useCopy();
  return (
    <>
      <div>
        <Button icon={Copy} onClick={() => void copy(keyId)}>
          Copy key
        </Button>
      </div>
      {asks !== undefined && (
        <ProveForm submitName="Copy" onProved={(owner) => void copy(keyId, owner)} onCancel={cancel} />
      )}
      {failure && <Failed failure={failure} onRetry={() => void copy(keyId)} />}
      {copied && <CopiedNotice {...{ copied, allowClearing }} name={`“${name}”`} />}
    </>
  );
}
