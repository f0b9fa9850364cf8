/** Words around a field that say it belongs to AI models, in ten languages; patterns over folded text. */
export const AI_CONTEXT = [
  'llms?|gpt|models?|completions?|chat completions?|embeddings?|inference|prompt|providers?|text to speech|tts|byok|ollama',
  '模型|大模型|对话|人工智能|提供商|提供方|供应商|服务商|模型服务|モデル|プロバイダー?|生成|모델|프로바이더|제공자|제공업체|인공지능',
  'modelle?|anbieter|modeles?|fournisseurs?|modelos?|proveedor(?:es)?|provedor(?:es)?|модел[а-я]+|провайдер[а-я]*|нейросет[а-я]+|मॉडल|प्रदाता',
].join('|');

/** Words for AI that by now stand on every page: enough where nothing speaks against it. */
export const AI_EVERYWHERE = 'ai|ki|ia|ии|एआई|人工知能';

/** Words around a field that say it opens the product itself: signing in, its own server, its own keys. */
export const OWN_PLATFORM = [
  'log ?in|sign ?in|register|forgot password|server url|self hosted|your account|basic|bearer|auth(?:entication)? type|header name|verification|api server|server (?:host|port)|(?:incoming|authenticate) requests|server ?ad(?:dress|resse)|serveur|direccion del servidor|endereco do servidor|адрес сервера|服务器地址|サーバー|서버 주소',
  '登录|登入|注册|ログイン|サインイン|로그인|anmeld(?:en|ung)|einloggen|connexion|se connecter|iniciar sesion|entrar|войти|вход|लॉग इन|साइन इन',
].join('|');

/**
 * Words that may stand before 'API key' without saying whose it is ('Enter your own API key'); an unknown word there is taken
 * for the name of a service.
 */
export const NEUTRAL = [
  'request|response|params?|body|payload|state|store|multiple|several|separated?|comma|line|per|each|following|above|below|access|auth|authentication|authorization|bearer|enter|paste|type|insert|add|set|put|provide|input|use|using|get|find|create|generate|save|saved|update|replace|change|edit|manage|configure|setup|override|optional|required|needs|need|leave|see|show|hide|reveal|please|or|and|to|in|is|if|with|from|via|new|existing|current|valid|own|personal|real|secret|private|default|primary|main|fallback|custom|generic|service|services|provider|providers|vendor|model|models|ll?m|llms|ai|ml|chat|completion|embedding|embeddings|image|images|vision|speech|voice|audio|tts|stt|text|generation|inference|gateway|proxy|compatible|value|field|form|box|settings|setting|config|configuration|option|key|keys|byok|the|a|an|this|that|your|my|our|its|for|of|here|now|e g|eg|example|x|txt|el|control|inp|props|data|credential|credentials|api|apis|platform|cloud|console|studio|account|rest|http|https|free|paid|pro|standard|switch|v1|oai|id|test|testid|dialog|modal|section|item|row|group|panel|local|remote|endpoint|base|url|masked|password|pwd|hidden|selected|llmapi|assistant|agent|copilot|bot',
  'ihren|ihr|ihre|ihrem|den|die|das|dein|deinen|eigenen|eigener|neuen|neuer|der|ein|einen|fur|geben|sie|hier|eingeben|bitte|des|anbieters|vom|votre|vos|ta|ton|la|le|les|une|un|cle|saisissez|saisir|entrez|entrer|collez|coller|nouvelle|propre|fournisseur|du|de|d|l|su|tu|el|los|introduce|introduzca|ingrese|ingresa|escribe|pega|pegue|nueva|propia|proveedor|del|sua|seu|a|o|as|os|insira|digite|cole|informe|nova|propria|provedor|da|do|que|par|por|para|pour',
].join('|');

/** What settings pages are made of, beside the neutral words: a title of other words names somebody ('Personio', 'Toggl Track'). */
export const INTERFACE = [
  'general|preferences?|advanced|appearance|theme|language|profile|workspace|team|organi[sz]ations?|projects?|integrations?|connect(?:ions?|ed)?|secrets?|environment|usage|billing|plans?|subscription|credits|privacy|security|import|export|delete|remove|reset|back|next|continue|submit|cancel|close|done|ok|yes|no|welcome|started|start|help|docs|documentation|learn|more|info|about|status|active|enabled?|disabled?|names?|descriptions?|types?|host|domain|port|url|urls|version|timeout|headers?|temperature|tokens?|limits?|max|min|system|application|app|apps|home|dashboard|menu|options?|tools?|details|overview|notes?|loading|verify|validate|check|bring|unlimited|bot|users?|regions?|resource|labels?|titles?|developers?|features?|experimental|beta|session|storage|browser|device|locally|stored|saved|open|source|not|only|never|we|you|how|where|do|does|i|it|have|got|sign|up|enterprise|team|features|terms|all|any|other|extra|additional|basic|simple|try|want|without|quick|step|one|two|three|first|second|web|site|page|server|client|admin|user|usd|used|changes|keyboard|notifications?|history|sounds?|upload|files?|download|copy|refresh|pencil|eye|toggle',
  'einstellungen|konto|profil|allgemein|erweitert|speichern|abbrechen|weiter|zuruck|verbindung(?:en)?|integrationen|sprache|hilfe|datenschutz|sicherheit|organisation|projekt|lokal|benutzer|schlussel|parametres|reglages|compte|general|avance|enregistrer|annuler|suivant|retour|connexion|integrations|langue|aide|confidentialite|securite|organisation|projet|ajustes|configuracion|cuenta|perfil|avanzado|guardar|cancelar|siguiente|atras|conexion|integraciones|idioma|ayuda|privacidad|seguridad|proyecto|configuracoes|conta|avancado|salvar|proximo|voltar|conexao|integracoes|ajuda|privacidade|seguranca|projeto|impostazioni|salva|annulla|instellingen|opslaan|ayarlar|kaydet|ustawienia|zapisz',
].join('|');
