// The build with the template compiler; 'vue' alone has none.
import { createApp, reactive } from 'vue/dist/vue.esm-bundler.js';
import { publishState } from '../page-state';

const state = reactive({ key: '', showing: false });
publishState(() => ({ typed: state.key }));

// Saves on change and has no button, as LobeChat and NextChat do; a ghost username stands before the key against password managers.
createApp({
  setup: () => ({ state }),
  template: `<main>
    <h1>Model providers</h1>
    <h2>Anthropic</h2>
    <input type="text" name="username" style="display:none" autocomplete="username">
    <div><span>API Key</span>
    <input v-model="state.key" :type="state.showing ? 'text' : 'password'" autocomplete="new-password"
           aria-label="Anthropic API Key" placeholder="sk-ant-xxx">
    <button type="button" aria-label="Show" @click="state.showing = !state.showing">👁</button></div>
    <label>API proxy <input placeholder="https://api.anthropic.com"></label>
  </main>`,
}).mount(document.body);
