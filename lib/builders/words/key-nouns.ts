/** Words for a token or secret: alone they say too little, beside a provider's name they say enough. */
export const TOKEN =
  'token|secret|credentials?|令牌|凭证|凭据|シークレット|トークン|토큰|시크릿|geheimnis|jeton|ficha|токен(?:а)?|секрет|टोकन';

/** Words for the value cell of a NAME/VALUE pair. */
export const VALUE =
  'values?|secret value|值|変数の値|値|값|wert|valeur|valor|значение|मान|मूल्य|valore|waarde|wartosc|deger|gia tri|nilai';

/** Little words that may stand between 'API' and the key, or after a key before something that is not the field's subject. */
export const OF = 'de la|de l|del|de|du|d|da|do|das|dos|of|for|fur|von|для|の|की|के|से|for your|for the';

/** Subjects that are not a key: when the field's text is about one of these, the field is. */
export const SUBJECT = [
  'urls?|uris?|endpoints?|host(?:name)?|domains?|ports?|regions?|names?|titles?|labels?|slug|descriptions?|ids?|identifiers?|models?',
  'deployments?|versions?|organi[sz]ations?|org|projects?|e mails?|emails?|users?|usernames?|passwords?|passphrase|passcode|pin|codes?',
  'otp|headers?|paths?|webhooks?|instances?|tenants?|keywords?|referer|resource|numbers?|dates?|notes?|comments?|limits?|budget',
  'expiration|expiry|scopes?|ratio|prefix|suffix|type|timeout|temperature|messages?|prompts?|variables?|address(?:es)?|list|json|env|tokens|account|alias(?:es)?|nicknames?',
  '名称|名字|名稱|网址|地址|模型|版本|组织|密码|密碼|口令|用户名|邮箱|验证码|代码|描述|备注|端点|区域|部署|别名|別名',
  '名前|名$|キー名|url|エンドポイント|モデル|パスワード|コード|説明|メール|ユーザー|組織|リージョン',
  '이름|주소|엔드포인트|모델|비밀번호|코드|설명|이메일|사용자|조직|버전|별칭|별명',
  '[a-z]*name(?:n)?|bezeichnung|adresse|modell|[a-z]*passwort|kennwort|beschreibung|benutzer(?:name)?|kennung|endpunkt',
  'nom|modele|mot de passe|utilisateur|identifiant|courriel|organisation|point de terminaison',
  'nombre|direccion|modelo|contrasena|usuario|correo|codigo|descripcion|organizacion|apodo',
  'nome|endereco|senha|usuario|descricao|organizacao|identificador|apelido',
  'имя|название|адрес|модель|модели|пароль|пользовател[ья]|почта|код|описание|организаци[ия]|версия|эндпоинт|псевдоним',
  'नाम|पता|मॉडल|पासवर्ड|कोड|विवरण|ईमेल|संगठन|उपयोगकर्ता|उपनाम',
].join('|');

/** What one does to find a key in a list: wins before and after it ('Search API keys', 'API-Schlüssel suchen', 'API 키 검색'). */
export const FINDING =
  'search|filter|suche[n]?|recherche[r]?|filtre[r]?|buscar|pesquisar|procurar|filtrar|поиск|найти|搜索|查找|搜尋|検索|絞り込み|검색|찾기|खोजें?';

/** Owners that any service's token may have; with a provider's own example the token is the provider's key. */
export const COMMON_OWNER = 'user|personal|account|project|team|group|live|test';

/** Subjects that win even when the key comes after them: 'Search API keys', 'Name of the API key', 'Имя ключа'. */
export const LEADING_SUBJECT =
  'find|names?|title|label|description|rename|which|ask|describe|tell|write|message|chat|提问|询问|質問|질문|fragen?|demande[zr]?|pregunta|pergunte|спросите|पूछें|' +
  `${FINDING}|(?:type|enter) .* to (?:remove|delete|confirm|revoke)|` +
  'nom|nombre|nome|имя|название|bezeichnung|libelle|intitule|etiqueta|rotulo|naam|nazwa|метка|标签|ラベル|라벨|लेबल';

/** Words that make a key or token another thing altogether, in any context. */
export const OTHER_KEY = [
  '(?:licen[sc]e|public|private|ssh|host|primary|foreign|anon(?:ymous)?|publishable|service role|signing|encryption|refresh|session|csrf',
  'personal|client|bot|verification|invit(?:e|ation)|device|pairing|recovery|backup|hot|shortcut|cache|partition|sort|metadata|model|space',
  'process|variable|registry|deploy(?:ment)?|npm|webhook|hmac|gpg|pgp|tls|ssl|root|admin|management|storage|consumer|stream|product|serial',
  'activation|wifi|translation|row|column|json|dictionary|object|push|vapid|jwt|cookie|master|reset|app|application|team|server|user|site',
  'max|banned|stop|channel|test|live|map|maps|join|group|idempotency|dedup[a-z]*|sync|dns|tsig|wireguard|account|issue|ssl|password)',
].join('|');

/** Words that make it a half of a pair or a platform's own secret unless the provider's name stands in the same text. */
export const SOFT_KEY =
  'access|auth|authentication|authorization|bearer|secret|security|zugangs|acces|acceso|acesso|доступа';

/** The same other things where the language writes them in one word or the other way round. */
export const OTHER_COMPOUND = [
  '许可证|授权码|激活码|访问密码|访问码|兑换码|公钥|私钥|机器人|验证|许可|ライセンス|公開鍵|秘密鍵|ボット|チャネル|チャンネル|アクセスコード|라이선스|공개 키|개인 키|봇',
  'lizenzschlussel|sshschlussel|lizenz|privater schlussel|offentlicher schlussel|cle de licence|cle publique|cle privee',
  'clave (?:de licencia|publica|privada)|chave (?:de licenca|publica|privada)|лицензионн|бота|публичн|закрыт|открыт|लाइसेंस',
  'codigo de acceso|codigo de acesso|code d acces|zugangscode',
].join('|');
