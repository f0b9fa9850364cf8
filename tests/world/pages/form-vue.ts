// The build with the template compiler; 'vue' alone has none.
import { createApp, reactive, ref } from 'vue/dist/vue.esm-bundler.js';
import { firstValues, startForm } from '../form-page';

startForm((root, spec) => {
  const values = reactive(firstValues(spec));
  const open = ref(!spec.opener);
  const version = ref(0);
  const anew = () => {
    if (spec.anew) version.value += 1;
  };
  createApp({
    setup: () => ({ spec, values, open, version, anew }),
    template: `<main><h1>Settings</h1>
      <button v-if="spec.opener" type="button" @click="open = true">{{ spec.opener }}</button>
      <section v-if="open" :role="spec.dialog ? 'dialog' : undefined" aria-label="Connection">
        <div v-for="field in spec.fields" :key="field.key + version" :style="field.hidden ? 'display:none' : ''">
          <input v-if="field.variable" aria-label="Name" :value="field.variable">
          <label v-if="field.label" :for="spec.idOf(field)">{{ field.label }}</label>
          <input v-if="spec.lazy" :id="spec.idOf(field)" :type="field.type ?? 'text'" v-model.lazy="values[field.key]">
          <input v-else :id="spec.idOf(field)" :type="field.type ?? 'text'" :autocomplete="field.autocomplete"
                 :placeholder="field.placeholder" v-model="values[field.key]" @input="anew">
        </div>
      </section></main>`,
  }).mount(root);
  return () => ({ ...values });
});
