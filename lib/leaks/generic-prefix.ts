import { isPlaceholder } from './placeholder';
import { randomness } from './randomness';

const KEY_WORDS =
  /^(?:[a-z]{0,2}sk|key|api|apikey|[a-z]{1,3}api|secret|token|tok|pat|live|prod|svc|admin|access|auth|priv|private|rk|master|agent)$/;
const PUBLIC_WORDS = /^(?:pk|pub|public|publishable|anon|site|client)$/i;
// Object ids of well-known services look like keys of unknown ones.
const IDS =
  /^(?:run|org|chatcmpl|cmpl|file|thread|msg|asst|price|prod|cus|sub|pi|ch|evt|req|toolu|dpl|usr|user|prj|proj|project|team|cs|seti|si|in|acct|pm|card|src|batch|ft|ftjob|vs|step|resp|rs|call|gen|sess|session|trace|span|nonce|ws|wrkspc|srvtoolu|sha\d*|md5|id|item|node|build|chunk|index|main|vendor|vendors|image|img|blob|etag|rev|ref|tx|deployment|app|commit|ssh|rsa|diff|v\d)$/i;
// Names in code have many short parts, whatever letters they are made of.
const LONG_PART = /[a-z\d]{20,}/i;
const CLASSES = [/\d/, /[a-z]/, /[A-Z]/];

/**
 * How likely a token is a key by its form alone: a short prefix that speaks of keys (`acme_sk_…`, `foo-live-…`) or is unknown,
 * then a long random body. 0 when it is not, 0.55 to 0.7 when it is.
 */
export function genericPrefix(token: string): number {
  if (token.length > 300 || /^[\da-f-]+$/.test(token)) return 0;
  const { words, body } = splitPrefix(token);
  const [first = ''] = words;
  if (first === '' || IDS.test(first) || words.some((word) => PUBLIC_WORDS.test(word))) return 0;
  if (body.length < 20 || randomness(body) < 0.4 || isPlaceholder(body)) return 0;
  const classes = CLASSES.filter((set) => set.test(body)).length;
  const named = words.some((word) => KEY_WORDS.test(word.toLowerCase()));
  const vague = words.length === 1 && /^(?:key|apikey|token|api|access|auth|agent)$/i.test(first);
  if (named && !(vague && body.length < 32)) return classes >= 2 ? 0.7 : 0;
  if (vague || body.length < 32 || !/^[a-z][a-z\d]{1,7}$/.test(first)) return 0;
  const least = classes === 3 ? 0.4 : /\d/.test(body) ? 1 : 0.5;
  return randomness(LONG_PART.exec(body)?.[0] ?? '') >= least ? 0.55 : 0;
}

/** The leading short words of a token, and the rest. */
function splitPrefix(token: string): { words: string[]; body: string } {
  const words: string[] = [];
  let body = token;
  for (let next = WORD.exec(body); next && words.length < 4; next = WORD.exec(body)) {
    const word = next[1] ?? '';
    if (
      words.length > 0 &&
      !KEY_WORDS.test(word.toLowerCase()) &&
      !PUBLIC_WORDS.test(word) &&
      !/^(?:v\d|test|dev|[a-z]{2,4})$/.test(word)
    )
      break;
    words.push(word);
    body = body.slice(next[0].length);
  }
  return { words, body };
}

const WORD = /^([a-z][a-z0-9]{1,11}|[A-Z]{2,12})[_-]/;
