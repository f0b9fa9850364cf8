// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { classifyField } from '@/lib/builders/classify-field';
import { lookAnew } from '@/lib/fill/inside';
import { readFacts } from '@/lib/fill/read-facts';

// Forms as products write them, of no product in particular: what each field is said to take. `false` no key, `null` a key of nobody named.
const forms: [name: string, takes: (string | null | false)[], html: string][] = [
  [
    'name+key form',
    [false, null],
    '<form><h2>Add provider</h2><label for="n">Name</label><input id="n" name="name" placeholder="My provider"><label for="k">API Key</label><input id="k" name="api_key" type="password"></form>',
  ],
  [
    'url+key',
    [false, null],
    '<div class="row"><div><label>Base URL</label><input id="base_url" placeholder="https://api.openai.com/v1"></div><div><label>API Key</label><input id="api_key" type="password"></div></div>',
  ],
  [
    'model+key',
    [false, 'openai'],
    '<section><h3>OpenAI</h3><div><label>Model</label><input name="model_name" value=""></div><div><label>Key</label><input name="openai_key" type="password"></div></section>',
  ],
  [
    'key name / secret form',
    [false, false],
    '<form><h3>Create API key</h3><label>Name<input name="name"></label><label>Description<textarea></textarea></label></form>',
  ],
  [
    'floating label after',
    ['openai'],
    '<div class="form-floating"><input type="password" id="a" placeholder=" "><label for="a">OpenAI API key</label></div>',
  ],
  [
    'label after no for',
    ['anthropic'],
    '<div class="form-floating"><input type="password" placeholder=" "><label>Anthropic API key</label></div>',
  ],
  [
    'mui',
    ['openai'],
    '<div class="MuiFormControl-root"><label class="MuiInputLabel-root" id=":r1:-label" for=":r1:">OpenAI API Key</label><div class="MuiInputBase-root"><input id=":r1:" type="password" class="MuiInputBase-input"><fieldset aria-hidden="true"><legend><span>OpenAI API Key</span></legend></fieldset></div><p id=":r1:-helper">Get your key from platform.openai.com</p></div>',
  ],
  [
    'antd',
    ['deepseek'],
    '<div class="ant-form-item"><div class="ant-row"><div class="ant-col ant-form-item-label"><label for="key" title="DeepSeek">DeepSeek API Key</label></div><div class="ant-col"><span class="ant-input-password"><input id="key" type="password" autocomplete="new-password"><span class="ant-input-suffix">x</span></span></div></div></div>',
  ],
  [
    'element-plus',
    ['moonshot'],
    '<div class="el-form-item"><label class="el-form-item__label">Moonshot API Key</label><div class="el-form-item__content"><div class="el-input"><input class="el-input__inner" type="password" autocomplete="off" placeholder="请输入"></div></div></div>',
  ],
  [
    'list of providers',
    ['openai', 'anthropic', 'google', 'groq'],
    '<ul><li><span>OpenAI</span><input type="password" placeholder="API key"></li><li><span>Anthropic</span><input type="password" placeholder="API key"></li><li><span>Gemini</span><input type="password" placeholder="API key"></li><li><span>Groq</span><input type="password" placeholder="API key"></li></ul>',
  ],
  [
    'table of providers',
    ['openai', 'mistral'],
    '<table><thead><tr><th>Provider</th><th>API key</th><th></th></tr></thead><tbody><tr><td>OpenAI</td><td><input type="password"></td><td><button>Save</button></td></tr><tr><td>Mistral</td><td><input type="password"></td><td><button>Save</button></td></tr></tbody></table>',
  ],
  [
    'cards',
    ['openai', 'anthropic'],
    '<div class="grid"><div class="card"><h4>OpenAI</h4><p>Use GPT models with your own key</p><input placeholder="Enter your API key" type="password"><a>Get an API key</a></div><div class="card"><h4>Anthropic</h4><p>Use Claude models with your own key</p><input placeholder="Enter your API key" type="password"><a>Get an API key</a></div></div>',
  ],
  [
    'aria-labelledby',
    ['xai'],
    '<h5 id="t">xAI</h5><span id="u">API key</span><input aria-labelledby="t u" type="password">',
  ],
  ['dl', ['cohere'], '<dl><dt>Cohere API key</dt><dd><input></dd></dl>'],
  [
    'key + org id',
    ['openai', false],
    '<form><label>API key</label><input name="openaiKey" placeholder="sk-..."><label>Organization ID (optional)</label><input name="openaiOrg" placeholder="org-..."></form>',
  ],
  [
    'a chat page with settings, where the chosen model names the provider',
    ['openai', false],
    '<aside><h3>Settings</h3><label>Model</label><select><option>gpt-4o</option></select><label>Your API key</label><input type="password"></aside><main><textarea placeholder="Send a message"></textarea></main>',
  ],
  [
    'webhook secret',
    [false],
    '<form><label>Webhook signing secret</label><input type="password" name="webhook_secret"></form>',
  ],
  [
    'stripe',
    [false, false],
    '<form><h3>Stripe</h3><label>Publishable key</label><input name="pk"><label>Secret key</label><input name="sk" type="password"></form>',
  ],
  [
    'supabase',
    [false, false],
    '<form><h3>Connect Supabase</h3><label>Project URL</label><input name="url"><label>Anon key</label><input name="anon_key"></form>',
  ],
  [
    'github pat',
    [false],
    '<form><label>GitHub personal access token</label><input type="password" placeholder="ghp_..."></form>',
  ],
  [
    'a search service that takes keys as providers do',
    ['tavily'],
    '<div><label>Tavily API Key</label><input type="password" placeholder="tvly-..."></div>',
  ],
  [
    'login',
    [false, false],
    '<form><label>Email<input type="email" name="email"></label><label>Password<input type="password" name="password" autocomplete="current-password"></label></form>',
  ],
  [
    'env row',
    [false, 'openai'],
    '<div class="env-row"><input name="key" value="OPENAI_API_KEY"><input name="value" type="password"></div>',
  ],
  [
    'env row empty',
    [false, false],
    '<div class="env-row"><input name="key" placeholder="KEY_NAME"><input name="value" placeholder="Value"></div>',
  ],
  [
    'env rows',
    [false, 'openai', false, false],
    '<div><div class="r"><input value="OPENAI_API_KEY"><input></div><div class="r"><input value="DATABASE_URL"><input></div></div>',
  ],
  [
    'dialog provider select',
    [null],
    '<div role="dialog" aria-label="Add model"><label>Provider</label><div role="combobox">Select provider</div><label>API Key</label><input type="password"></div>',
  ],
  [
    'dialog provider chosen',
    ['openrouter'],
    '<div role="dialog"><h2>Set API Key for OpenRouter</h2><input type="password" placeholder="sk-or-..."></div>',
  ],
  ['ja', ['openai'], '<div><p>OpenAIのAPIキー</p><input type="password" placeholder="APIキーを入力"></div>'],
  [
    'zh two',
    [false, null],
    '<div><span>接口地址</span><input id="proxy_url" placeholder="https://"></div><div><span>接口密钥</span><input id="access_key" type="password" placeholder="API Key"></div>',
  ],
  [
    'azure',
    [false, 'azure_openai', false],
    '<form><h3>Azure OpenAI</h3><label>Endpoint</label><input name="azure_endpoint"><label>API key</label><input name="azure_api_key" type="password"><label>Deployment name</label><input name="deployment_name"></form>',
  ],
  [
    'voice',
    ['elevenlabs', false],
    '<div><h4>ElevenLabs</h4><label>xi-api-key</label><input name="elevenlabs_api_key"><label>Voice ID</label><input name="voice_id"></div>',
  ],
  [
    'tooltip wrappers',
    ['openai'],
    '<div><div><div class="lbl"><span>OpenAI key</span><svg></svg></div><div class="hint">Stored locally in your browser. Never sent to our servers.</div></div><div><div><input type="password" class="w-full"></div></div></div>',
  ],
  [
    'two keys in a row',
    ['openai', 'anthropic'],
    '<div class="flex"><input placeholder="OpenAI key" id="openai_key"><input placeholder="Anthropic key" id="anthropic_key"></div>',
  ],
  [
    'key then base url',
    ['openai', false],
    '<div class="flex"><input placeholder="OpenAI API key" id="openai_api_key"><input placeholder="Base URL" id="openai_base_url"></div>',
  ],
  [
    'username ghost + key',
    [false, 'openai'],
    '<form><input type="text" name="username" autocomplete="username" hidden><label>OpenAI API key<input type="password" autocomplete="new-password"></label></form>',
  ],
  [
    'a picture names the provider',
    ['openai'],
    '<div class="row"><img src="x.svg" alt="OpenAI"><input type="password" placeholder="API Key"></div>',
  ],
  [
    'tabs above a panel without a name',
    ['google'],
    '<div><div role="tablist"><button role="tab" aria-selected="false">OpenAI</button><button role="tab" aria-selected="true">Gemini</button></div><div role="tabpanel"><label>API key</label><input type="password"></div></div>',
  ],
  [
    'radio buttons',
    [false, false, 'anthropic'],
    '<form><label><input type="radio" name="p" value="a">OpenAI</label><label><input type="radio" name="p" value="b" checked>Anthropic</label><label>API key</label><input type="password"></form>',
  ],
  [
    'help behind the field',
    ['openai', 'anthropic'],
    '<div><label>API key</label><input type="password"><p>Create one at <a href="#">platform.openai.com</a></p></div><div><label>API key</label><input type="password"><p>Create one at <a href="#">console.anthropic.com</a></p></div>',
  ],
  [
    'an accordion',
    ['openai', 'anthropic'],
    '<details open><summary>OpenAI</summary><input type="password" placeholder="API Key"></details><details open><summary>Anthropic</summary><input type="password" placeholder="API Key"></details>',
  ],
  [
    'a credential dialog',
    [false, 'openai', false, false],
    '<div role="dialog" aria-label="OpenAi account"><input value="OpenAi account" aria-label="Credential name"><div><label>API Key</label><input type="password"></div><div><label>Organization ID (optional)</label><input></div><div><label>Base URL</label><input value="https://api.openai.com/v1"></div></div>',
  ],
  [
    'a variable before an equals sign',
    ['openai'],
    '<div class="input-group"><span>OPENAI_API_KEY=</span><input type="text"></div>',
  ],
  [
    'name, value and comment',
    [false, 'openai', false],
    '<div><input placeholder="Name" value="OPENAI_API_KEY"><textarea placeholder="Value"></textarea><input placeholder="Comment"></div>',
  ],
  [
    'other keys',
    [false, false, false],
    '<form><label>License key<input></label><label>Encryption key<input type="password"></label><label>SSH public key<textarea></textarea></label></form>',
  ],
  [
    'the name of a key to be made',
    [false],
    '<div role="dialog" aria-label="Create new secret key"><label>Name</label><input placeholder="My Test Key"></div>',
  ],
  [
    'a search over keys',
    [false, 'openai'],
    '<main><input type="search" placeholder="Search API keys"><h2>OpenAI</h2><input type="password" placeholder="API key"></main>',
  ],
  [
    'Turkish, Polish, Arabic',
    ['openai', 'openai', 'openai'],
    '<div><label>OpenAI API Anahtarı</label><input type="password"></div><div><label>Klucz API OpenAI</label><input type="password"></div><div dir="rtl"><label>مفتاح API الخاص بـ OpenAI</label><input type="password"></div>',
  ],
];

test.each(forms)('%s', (_, takes, html) => {
  document.body.innerHTML = html;
  lookAnew();
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const said = fields.map((field) => classifyField(readFacts(field)));
  expect(said.map(({ isKeyField, provider }) => isKeyField && provider)).toEqual(takes);
});
