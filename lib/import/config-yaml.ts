import { type Found, MAX_LINE_LETTERS } from './found';

/**
 * Reads the keys in a LiteLLM or LibreChat configuration: lines `api_key: value` and `apiKey: value`, at any depth.
 *
 * Not a YAML reader: these files put a key on a line of its own, and anything else is passed over. References to the environment
 * (`os.environ/NAME`, `${NAME}`, `user_provided`) are no keys. Source: https://docs.litellm.ai/docs/proxy/configs and
 * https://www.librechat.ai/docs/configuration/librechat_yaml, checked 2026-11-23.
 */
export function readConfigYaml(text: string): Found[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.length > MAX_LINE_LETTERS) return [];
    const match =
      /^[\s-]*["']?([\w-]*(?:api[_-]?key|token|secret)[\w-]*)["']?\s*:\s*(["']?)(.+?)\2\s*(?:\s#.*)?$/i.exec(line);
    const [, name = '', , value = ''] = match ?? [];
    const isReference = /^(os\.environ\/|\$\{|user_provided$)/.test(value);
    return match && !isReference ? [{ name, text: value, where: `line ${at + 1}` }] : [];
  });
}
