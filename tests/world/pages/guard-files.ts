import { publishState } from '../page-state';

// A page that takes files: dropped anywhere, or chosen in a field. It reads each and sends it away at once.
document.body.innerHTML = '<p style="height:80vh">Drop files here</p><input type="file" aria-label="File">';
const read: string[] = [];
const take = async (files: Iterable<File>): Promise<void> => {
  for (const file of files) {
    const text = await file.text();
    read.push(`${file.name}: ${text}`);
    void fetch('/upload', { method: 'POST', body: text });
  }
};
addEventListener('dragover', (event) => event.preventDefault(), true);
addEventListener(
  'drop',
  (event) => {
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  },
  true,
);
const input = document.querySelector('input');
input?.addEventListener('change', () => void take([...(input.files ?? [])]));
Object.assign(window, {
  __choose: (name: string, text: string): void => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    if (input) input.files = transfer.files;
    for (const type of ['input', 'change']) input?.dispatchEvent(new Event(type, { bubbles: true }));
  },
});
publishState(() => ({ text: read.join('\n') }));
