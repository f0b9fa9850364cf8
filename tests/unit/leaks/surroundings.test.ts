import { describe, expect, test } from 'vitest';
import { scan } from '@/lib/leaks/scan';
import { sampleShape, seeded } from './sample';

const random = seeded(20261125);
const filled = (template: string): { text: string; key: string } => {
  let key = '';
  const text = template.replace(/\{([^{}]*<[^{}]+)\}/, (_, shape) => {
    key = sampleShape(shape, random);
    return key;
  });
  return { text, key };
};

describe('a key of an unknown provider is found, and nothing beside it', () => {
  test.each([
    ['an access key id', 'QUOKKA_ACCESS_KEY_ID={QKIA<U16>}'],
    ['half of a pair', '{"secretId":"{<a36>}"}'],
    ['a parameter of a call', 'GET https://api.quokka.dev/v1/search?q=cat&key={<h32>}&n=2'],
    ['a login in an address', 'git clone https://oauth2:{<l36>}@git.quokka.dev/a.git'],
    ['the login of curl', 'curl -u {<h32>}: https://quokka.dev/charges'],
    ['a typed constant', 'const API_KEY: &str = "{<a40>}";'],
    ['a property list', '<key>QuokkaAPIKey</key>\n<string>{<h32>}</string>'],
    ['a comment behind the line', 'openQuokka("{<a40>}"); // secret key'],
    ['a command that keeps it', 'echo {<a40>} | wrangler secret put QUOKKA_API_KEY'],
    ['a line that announces it', 'Dear all,\nplease find our API key below.\n\n{<a40>}\n\nBest'],
    ['the line before another name', 'env:\n  QUOKKA_API_KEY: {<h32>}\njobs:\n'],
    ['a prefix with a digit', '{r9_<a37>}'],
    ['long base64', 'quokka token = {QBSK<b120>} and no more'],
  ])('%s', (_, template) => {
    for (let round = 0; round < 8; round++) {
      const { text, key } = filled(template);
      expect(
        scan(text).map((one) => text.slice(one.start, one.end)),
        text,
      ).toEqual([key]);
    }
  });
});

describe('no key, whatever words stand around it', () => {
  test.each([
    ['a pinned action', 'uses: aws-actions/configure-aws-credentials@{<h40>}'],
    ['a commit about keys', 'API key rotation landed in {<h40>}'],
    ['a changelog about keys', '* add api key support ({<h40>})'],
    ['a log about keys', '{<h40>} add api key support'],
    ['a sum of a file', '{<h64>}  secret-token-cli_linux_amd64.tar.gz'],
    ['the id of a project', '"projectKey": "{<uuid>}"'],
    ['an address of Ethereum', 'token: 0x{<h40>}'],
    ['a minted token', 'the token mint is {<a44>}'],
    ['a product key', 'Windows product key: {<U5>-<U5>-<U5>-<U5>-<U5>}'],
    ['a key to be fetched', 'gpg --recv-keys {<U40>}'],
    ['a public key of web push', 'applicationServerKey: "BN{<u84>}x"'],
    ['a form token', '<input name="authenticity_token" value="{<u86>}">'],
    ['a public API key', '"publicApiKey": "{<a40>}"'],
    ['a handshake', 'Sec-WebSocket-Key: {<b22>}=='],
    ['ordered letters and digits', 'API_KEY=abc123def456ghi789jkl012mno345pqr'],
    ['the head of a web token', 'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9...'],
    ['an address with a port', 'Debugger listening on ws://127.0.0.1:9229/{<uuid>}'],
    ['constants on two lines', 'REPORT_KEY = 0xa4\nGPCMD_REQUEST_SENSE_EXTENDED = 0x03\n'],
    ['calls on two lines', 'AlgKeyWrapping(128),  # A128GCMKW\n    AESGCMAlgKeyWrapping(192)'],
    ['a commit in an address', 'narrows the key [`cc03a09`](https://git.quokka.dev/a/b/commit/{<h40>})'],
    ['a function', 'const PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_fp(FILE *fp)'],
    ['a constant', 'tcpm_key[TCP_MD5SIG_MAXKEYLEN]; NL80211_PKTPAT_MASK, NL80211_PKTPAT_OFFSET'],
    ['a name with a key in it', 'struct ShroudedKeyBagStr sec_PKCS12PKCS8ShroudedKeyBag;'],
    ['a file with secret in its name', '"/components/secret-field.tsx": "{<h40>}"'],
    ['a public key of P-256', 'key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE{<b86>}"'],
    ['a name of many short parts', 'test_gttrf_gttrs_NAG_f07cdf_f07cef_f07crf_f07csf'],
  ])('%s', (_, template) => {
    for (let round = 0; round < 8; round++) {
      const { text } = filled(template);
      expect(scan(text), text).toEqual([]);
    }
  });
});
