/** How clearly the text before a token says that a key follows: 0 not at all, 2 'key' or 'token', 3 'API key', 'Bearer', `X_SECRET`. */
export type Strength = 0 | 2 | 3;

const REACH = 100;
const LONGEST_GAP = 64;

// Words for key, token and secret, in any case; `standsAlone` turns down the ones inside other words (`monkey`).
const NOUN =
  /key|token|secret|credential|creds|bearer(?= )|-{1,2}u(?:ser)?(?=[ =]["']?(?:\w{1,20}:)?$)|authorization|schlüssel|pat|clave|llave|chave|cl[ée]|ключ|токен|[密秘][钥鑰]|金[钥鑰]|令牌|キー|トークン|シークレット|키|토큰|مفتاح|anahtar|klucz|chiave|sleutel|n[yø][ck]kel|avai[nm]|kunci|kh[óo][áa]|कुंजी|מפתח|κλειδ|กุญแจ|คีย์|kulcs|kl[íľú]č|ključ|chei[ae]|jeton|segreto|segredo/gi;
const INFLECTED = /^(?:key|token|secret|credential|pat|cl)/i;

// What stands before 'key' or 'token' and makes it another thing.
const OTHER_THING =
  /^(?:cache|primary|foreign|sort|partition|row|object|public|pub|publishable|anon|map|hash|storage|index|unique|idempotency|dedupe?|translation|message|item|group|event|page|next|prev|previous|cursor|continuation|csrf|xsrf|sync|routing|license|licence|site|merge|lookup|device|push|registration|verification|ssh|host|react|composite|natural|surrogate|hot|query|fcm|id|pagination|keyboard|reset|invite|etag|lock|integrity|wallet|checksum|bin|sku|gpg|pgp|tracking|order|hotkey|shortcut|answer|i18n|badge|customer|invalid|encryption|product|serial|activation|recv|socket|authenticity|antiforgery|change|starting)s?$/i;
const STRONG_BEFORE =
  /^(?:api|access|secret|auth|private|service|admin|master|personal|account|management|live|prod|production|bot|oauth|bearer|role|gateway|deploy|monitor)$/i;
const PUBLIC = /(?<!(?:next|expo|nuxt|react)_)(?:public|publishable|anon)[ _-]?(?:api|access)[ _-]?$/i;
// What stands between 'key' and the token and makes the token another thing.
const OTHER_VALUE =
  /(?<![a-z])(?:id|ids|hash|sha\d*|md5|fingerprint|digest|checksum|commit|integrity|etag|version|address|tx|signature|model|deployment|run|job|name|prefix|uuid|url|length|type|count|expires?|usage|created|file|path|request|trace|order|ref|revision|branch|image|example|basic|mint|contract|ciphertext|blob)(?![a-z])/i;
const NEW_SENTENCE =
  /-----|\.\.\/|^s?[\w-]{0,20}\.[a-z]{1,4}\b|[.!?。！？]\s{0,2}[A-ZÀ-ÞА-Я]|[;；]|&[\w-]{1,40}=|[,|]\s{0,4}["']?(?!value["']?\s{0,4}[:=])[\w-]{1,40}["']?\s{0,4}[:=]/;

/**
 * How clearly the text around the token at `start`..`end` calls it a key.
 *
 * Looks back over one line, or over two where the token stands alone on its line; what follows counts only where nothing
 * before it says what the token is.
 */
export const strengthAround = (text: string, start: number, end: number): Strength =>
  text[end] === '@' && LOGIN.test(lineBefore(text, start))
    ? 3
    : (strengthBefore(text, start) ?? strengthAfter(text, end));

/** Like `strengthAround`, from what stands before alone. `undefined` when no word for a key does; 0 when one does and belongs to something else. */
export function strengthBefore(text: string, start: number): Strength | undefined {
  const before = lineBefore(text, start);
  let noun: RegExpExecArray | undefined;
  // `matchAll` would copy the expression each time.
  NOUN.lastIndex = 0;
  for (let next = NOUN.exec(before); next; next = NOUN.exec(before))
    if (standsAlone(before, next.index, next[0])) noun = next;
  if (!noun) return undefined;
  const named = before.slice(0, noun.index);
  const gap = before
    .slice(noun.index + noun[0].length)
    .replace(PAIRED.test(named + noun[0]) ? /^[ _-]?id(?![a-z])/i : '', '');
  if (gap.length > LONGEST_GAP || !/[^\w+/-]/.test(gap) || OTHER_VALUE.test(splitCamel(gap)) || NEW_SENTENCE.test(gap))
    return 0;
  const strength = API_FOLLOWS.test(gap) ? 3 : strengthOf(noun[0], named);
  if (leadsOn(gap)) return strength === 3 && LOOSE.test(gap) ? 2 : strength;
  return strength === 3 && ENDS_LINE.test(gap) ? 2 : 0;
}

// `https://user:` before a token.
const LOGIN = /:\/\/[\w.%+-]{0,40}:$/;
// `access key id`, `secretId`: half of a pair that is called by its other half's name.
const PAIRED = /(?:access[ _-]?key|secret)$/i;
// Other words stand directly before the token: 'the API key change landed in …'.
const LOOSE =
  /(?<![a-z'’-])(?!(?:is|was|are|ist|war|lautet|es|est|era|to|with|jest|bearer|token|value|string|now|here)\W)[a-z]{2,} ?\(?["'`]?$/i;

/** Whether a word for key is one by itself, in camelCase, or in `apikey`: not the end of `monkey`, nor the start of `tokenize`. */
function standsAlone(text: string, at: number, noun: string): boolean {
  if (text[at - 1] === '/' && text[at - 2] === '<') return false;
  if (!INFLECTED.test(noun)) return true;
  const before = text.slice(Math.max(0, at - 6), at);
  if (/^s?[a-z]/.test(text.slice(at + noun.length).replace(/^s(?![a-z])/, ''))) return false;
  return (
    !/[a-z]$/i.test(before) ||
    (/[a-z]$/.test(before) && /^[A-Z]/.test(noun)) ||
    /(?:api|access|secret|auth)$/i.test(before)
  );
}

// '… our API key below.' and a line's end.
const ENDS_LINE = /^[^\n]{0,9}\n/;

/** Over a line's end only an announcement leads: the line ends with the word itself, a colon or an arrow. */
const leadsOn = (gap: string): boolean =>
  !gap.includes('\n') || /^["'`]?\s{0,4}\n|[:=：>→|-] ?["'`]? ?\r?\n|^["'`]?(?: ?\{|<\/\w{1,20}>)\s/.test(gap);

function strengthOf(noun: string, before: string): Strength {
  const words = before
    .slice(-24)
    .replace(/[\s_.\-'’]{1,3}$/, '')
    .match(/[A-Z]?[a-z]+|[A-Z]+|[^\s\w]+/g);
  const qualifier = words?.at(-1) ?? '';
  if (OTHER_THING.test(qualifier) || PUBLIC.test(before)) return 0;
  if (noun[0] === '-' || (PARAMETER.test(before) && CALL.test(before))) return 3;
  if (STRONG_BEFORE.test(qualifier) || /^(?:secret|auth|bearer)/i.test(noun)) return 3;
  if (/^[A-Z]+S?$/.test(noun) && /[A-Z0-9]_$/.test(before)) return 3;
  return /(?:\bapi|authorization)\W{0,3}$/i.test(before.slice(-20)) ? 3 : 2;
}

// `https://api.acme.dev/v1/models?…&`: a parameter of a call.
const CALL = /\/\/api\.|\/v\d/;
const PARAMETER = /[?&](?:\w{1,20}[_-])?$/;

// Before a token that its own line gives no name: blanks and quotes, or `value: "`, `default = "`, `<string>`.
const UNNAMED = /^[\s"'`>|*([{-]*(?:(?:value|default)["']? {0,8}[:=] {0,8}["'`]?|<(?:string|value)>)?$/i;
const FENCE = /\n[ >]{0,8}(?:```|~~~)\w{0,12}$/;

/** The line up to `start`; the line above as well where the token's own line gives it no name. */
function lineBefore(text: string, start: number): string {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const line = before.lastIndexOf('\n');
  if (line < 0) return before;
  if (before.length - line > 40 || !UNNAMED.test(before.slice(line))) return before.slice(line + 1);
  const above = before.slice(0, line).trimEnd().replace(FENCE, '');
  return above.slice(above.lastIndexOf('\n') + 1) + before.slice(line);
}

// 'clé API', 'clave de API', `chiave dell'API`: where the noun comes first.
const API_FOLLOWS = /^\s(?:d[a-z]{0,4}['’ ])?api\b/i;

const splitCamel = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');

const AFTERWARDS =
  /^["'`)\]>;]{0,3} {0,2}(?:[-–—,:=(|]|<-|←|#|\/\/)? {0,2}(is|was|ist|es|est|è|é)? {0,2}(?:my|the|our|your|an?|his|her|mein|mi|mon|ma|o|la|le|il)?(?:[ \w.-]{0,28}[ _.-])?(?:api|access|secret|auth)[ _.-]?(?:key|token|secret)(?![-.]?[a-z])(?=(\W?(?:\n|$))|)/i;

/** What the text after `end` says: 3 for '… is my Acme API key', 2 where more words follow. Plain 'key' is not enough there. */
function strengthAfter(text: string, end: number): Strength {
  const match = AFTERWARDS.exec(text.slice(end, end + 72));
  return match ? (match[1] || match[2] !== undefined ? 3 : 2) : 0;
}
