/**
 * What people call an API key and what they call its neighbours, in the languages of AI products.
 *
 * Each list is one pattern source over folded text (see `fold.ts`): lower case, no Latin accents, one space between words.
 * Ordered en, zh, ja, ko, de, fr, es, pt, ru, hi, then a few more. General vocabulary only: never one product's own text.
 */
export const KEY = [
  'keys?',
  '密钥|秘钥|密匙|金鑰|密鑰',
  'キー|鍵',
  '키(?!보드|워드)',
  '[a-z]*schlussel',
  'cle(?:f)?s?',
  'claves?|llaves?',
  'chaves?',
  'ключ(?:а|и|у|ом|еи)?',
  'कुंजी|कुँजी',
  'chiave|sleutel|klucz(?:a)?|anahtar(?:i)?|khoa|kunci|مفتاح',
].join('|');

/** How 'API' stands before or after the word for key: 'API-Schlüssel', 'clé d’API', 'chave de API', 'ключ API', '接口密钥'. */
export const API = 'api|接口|एपीआई|апи';

/** An API key by name, as a pattern source over folded text: 'API key', 'API-Schlüssel', 'clé d’API', '接口密钥'. */
export const API_KEY = `(?:${API}) ?(?:の ?|access |secret |[a-z]{0,3} )?(?:${KEY})|(?:${KEY}) ?(?:(?:de la|de l|del|de|du|d|da|do|fur|для|of) )?(?:${API})|apikeys?`;
