import { publishState } from '../page-state';

// The pattern of SillyTavern: every vendor's text-typed field is in the document, only the chosen vendor's is visible.
const vendors =
  'openai anthropic openrouter mistral cohere groq perplexity makersuite ai21 scale togetherai mancer nanogpt deepseek xai zerooneai blockentropy featherless huggingface novelai horde infermaticai dreamgen tabby vllm aphrodite koboldcpp'.split(
    ' ',
  );
const saved: Record<string, string> = {};

const select = document.createElement('select');
select.id = 'chat_completion_source';
for (const vendor of vendors) select.append(new Option(vendor, vendor));
const label = document.createElement('label');
label.htmlFor = select.id;
label.textContent = 'Chat Completion Source';
document.body.append(label, select);

for (const vendor of vendors) {
  const block = document.createElement('div');
  block.id = `form_${vendor}`;
  block.style.display = 'none';
  block.innerHTML = `<h4>${vendor} API Key</h4>
    <input id="api_key_${vendor}" name="api_key_${vendor}" class="text_pole" type="text" autocomplete="off">
    <p>For privacy reasons, your API key will be hidden after you reload the page.</p>`;
  document.body.append(block);
}
const connect = document.createElement('button');
connect.textContent = 'Connect';
document.body.append(connect);

const show = () => {
  for (const vendor of vendors) {
    const block = document.getElementById(`form_${vendor}`);
    if (block) block.style.display = vendor === select.value ? 'block' : 'none';
  }
};
select.addEventListener('change', show);
connect.addEventListener('click', () => {
  const input = document.querySelector(`#api_key_${select.value}`);
  if (input instanceof HTMLInputElement) saved[select.value] = input.value;
});
show();
publishState(() => ({
  saved,
  filled: [...document.querySelectorAll('input')].filter((input) => input.value !== '').map((input) => input.id),
}));
