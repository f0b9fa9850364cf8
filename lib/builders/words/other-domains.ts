/**
 * What services other than AI models are for, as patterns over folded text, in the languages of `key.ts`: an unnamed 'API key'
 * under 'Buchhaltung' or beside '地图' is theirs. Nothing here may also be the work of a model (text, speech, images, search).
 */
export const OTHER_DOMAIN = [
  'payments?|payouts?|checkout|invoic(?:e|es|ing)|accounting|bookkeeping|payroll|tax(?:es)?|shipping|shipments?|e ?commerce|store ?front|merchants?|crm|newsletters?|mailing|marketing|sms',
  'maps?|geocod(?:e|er|ing)|geolocation|weather|forecast|latitude|longitude|currency|exchange rates?|stocks?|trading|crypto|wallet|blockchain|rpc|calendar|analytics|monitoring|observability|error tracking|feature flags?',
  'scraping|crawl(?:er|ing)?|captcha|object storage|file storage|buckets?|backups?|dns|cdn|firewall|vpn|help ?desk|ticketing|telephony|push notifications?|custom tools?|open ?api|smart home|media server|torrents?|ssl certificates?|domains? registrar',
  '支付|付款|收款|发票|財務|财务|会计|物流|快递|电商|店铺|短信|地图|地圖|天气|天氣|股票|交易所|钱包|錢包|区块链|日历|监控|埋点|爬虫|对象存储|云存储|推送|工单|人机验证',
  '決済|支払い|請求書|会計|配送|ショップ|店舗|地図|天気|株価|ウォレット|カレンダー|監視|アクセス解析|スクレイピング|ストレージ|プッシュ通知',
  '결제|청구서|회계|배송|쇼핑몰|스토어|문자|지도|날씨|주식|지갑|캘린더|모니터링|스토리지|푸시',
  'zahlung(?:en|sanbieter)?|rechnung(?:en)?|buchhaltung|versand|warenwirtschaft|onlineshop|landkarten?|karten(?:dienst)?|wetter(?:dienst)?|borse|kalender|uberwachung|haustechnik',
  'paiements?|factur(?:es|ation)|comptabilite|livraison|expedition|boutique|cartes?|meteo|bourse|calendrier|surveillance|stockage',
  'pagos?|facturas?|facturacion|contabilidad|envios?|tienda|mapas?|clima|bolsa|calendario|monitoreo|almacenamiento',
  'pagamentos?|boletos?|notas? fisca(?:l|is)|contabilidade|entregas?|loja|mapas?|previsao do tempo|calendario|monitoramento|armazenamento',
  'оплат[аыу]|платеж[а-я]*|касс[аы]|[а-я]*касса|счет[а-я]*|бухгалтер[а-я]*|доставк[аи]|магазин[а-я]*|карт[аы]?|погод[аы]|бирж[аи]|кошел[а-я]*|календар[а-я]*|мониторинг[а-я]*|хранилищ[а-я]*|рассылк[аи]',
  'भुगतान|चालान|लेखा|डिलीवरी|दुकान|मानचित्र|मौसम|कैलेंडर',
].join('|');
