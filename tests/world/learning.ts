const EVENTS = ['paste', 'drop', 'beforeinput', 'input', 'textInput'];
const MOST = 20_000;

/** What a page learned by events: every text that one of them brought, and the files of every paste. */
export type Learned = { heard: Set<string>; files: string[] };

/** Listens where a page may: on the window, on the way down and on the way up. */
export function learnFrom(place: Window, { heard, files }: Learned): void {
  const spy = (event: Event): void => {
    for (const text of textsOf(event)) heard.add(text);
    if (event.type === 'paste')
      for (const file of transferOf(event)?.files ?? []) files.push(`${file.type} ${file.size}`);
  };
  for (const type of EVENTS) {
    place.addEventListener(type, spy, true);
    place.addEventListener(type, spy);
  }
}

// By their properties: the events of a frame are of that frame's own classes.
function transferOf(event: Event): DataTransfer | null {
  return Reflect.get(event, 'clipboardData') ?? Reflect.get(event, 'dataTransfer') ?? null;
}

function textsOf(event: Event): string[] {
  const transfer = transferOf(event);
  const carried = transfer ? [...transfer.types].map((type) => transfer.getData(type)) : [];
  return [...carried, String(Reflect.get(event, 'data') ?? '')]
    .map((text) => text.slice(0, MOST))
    .filter((text) => text !== '');
}
