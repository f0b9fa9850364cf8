import { classifyEnvName } from './classify-env-name';
import type { FieldFacts, FieldVerdict } from './field-facts';
import { fold, splitIdentifier, wordPattern } from './fold';
import { type NamedProvider, nameProvider, namesProvider, providerOfExample, providersIn } from './name-provider';
import { isUnderUnknownName } from './names-somebody';
import { otherServiceIn } from './other-service';
import { type Evidence, ownWords } from './own-words';
import { PAIRED_OR_CLOUD } from './paired';
import { readSubject } from './read-subject';
import { AI_CONTEXT, AI_EVERYWHERE, OWN_PLATFORM } from './words/context';
import { API_KEY, KEY } from './words/key';
import { TOKEN, VALUE } from './words/key-nouns';
import { OTHER_DOMAIN } from './words/other-domains';
import { OTHER_PREFIX } from './words/other-services';

/**
 * Says whether a field of a page nobody described to us takes an AI provider's API key, and whose.
 *
 * Adds up evidence with fixed weights; two points make a key field. Built to err on the side of 'no': another service's secret,
 * half of a pair, a bulk editor or a field that does not say what it is are all 'no'. `provider: null` means the field does not
 * say whose key it takes. Pure; never throws.
 */
export function classifyField(facts: FieldFacts): FieldVerdict {
  // Most fields of a page speak of nothing like a key: one look at all their words spares the rest.
  if (!maySpeakOfKeys(facts)) return verdictOf([['speaks-of-no-key', -4], ...attributes(facts)], null);
  const named = nameProvider(facts);
  const pair = envName(facts);
  if (pair !== null) {
    const { key, provider } = classifyEnvName(pair);
    return {
      isKeyField: key,
      provider,
      score: key ? 0.97 : 0.02,
      reasons: [key ? 'env-name-of-a-key' : 'env-name-of-something-else'],
    };
  }
  return verdictOf([...ownWords(facts, named), ...surroundings(facts, named), ...attributes(facts)], named.id);
}

function verdictOf(evidence: Evidence[], provider: string | null): FieldVerdict {
  const sum = evidence.reduce((total, [, weight]) => total + weight, 0);
  const isKeyField = sum >= ENOUGH;
  return {
    isKeyField,
    provider: isKeyField ? provider : null,
    score: Math.round(1000 / (1 + Math.exp(1.2 * (ENOUGH - sum)))) / 1000,
    reasons: evidence.map(([reason]) => reason),
  };
}

/** Whether any word of a field's facts is one for a key or token, a provider's name or the beginning of a key. */
function maySpeakOfKeys(facts: FieldFacts): boolean {
  const { dataAttrs, placeholder, siblingNameValue, tag: _tag, type: _type, autocomplete: _hint, ...said } = facts;
  if (siblingNameValue !== null || providerOfExample(placeholder ?? '') !== undefined) return true;
  const words = [placeholder, ...Object.values(said), ...Object.values(dataAttrs ?? {})];
  const text = fold(words.map((word) => splitIdentifier(word ?? '')).join(' / '));
  return keyOrToken.test(text) || namesProvider(text);
}

const ENOUGH = 2;

/** How much a provider's name is worth, by where it stands. */
const AROUND: Record<NamedProvider['from'], number> = { own: 1.5, chosen: 1.5, title: 1.4, around: 0.7, none: 0 };

/** The NAME this value belongs to: its own cell's, or the only variable named beside a value-only form. */
function envName(facts: FieldFacts): string | null {
  const own = [facts.labelText, facts.placeholder, facts.ariaLabel, facts.name].map((text) => readSubject(text ?? ''));
  // beside an empty name, a field that says itself what it wants is no cell of a table: 'Name' and 'API key' of one form
  const saysKey = own.includes('api-key') && !own.includes('value');
  if (facts.siblingNameValue || (facts.siblingNameValue === '' && !saysKey)) return facts.siblingNameValue;
  if (!own.includes('value') || own.includes('other') || own.includes('api-key')) return null;
  const names = new Set(
    `${facts.labelText ?? ''} ${facts.nearbyText ?? ''}`.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]{2,}\b/g),
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

function surroundings(facts: FieldFacts, named: NamedProvider): Evidence[] {
  const evidence: Evidence[] = [];
  const near = fold(facts.nearbyText ?? '');
  const around = `${fold(facts.labelText ?? '')} / ${near} / ${fold(facts.providerContext ?? '')}`;
  if (named.id !== null) evidence.push([`provider-${named.from}`, AROUND[named.from]]);
  else if (named.generic) evidence.push(['provider-generic', 1]);
  else if (facts.providerContext) evidence.push(['provider-unknown', 0.7]);
  const isAboutAi = aiContext.test(around);
  if (isAboutAi) evidence.push(['about-ai', named.id === null ? 1 : 0.3]);
  if (isProviderUnderKeys(facts)) evidence.push(['a-provider-under-api-keys', 1.5]);
  if (isNameCell(facts)) evidence.push(['name-of-a-pair', -3]);
  if (named.id !== null && PAIRED_OR_CLOUD.has(named.id) && !isAboutAi && otherServiceIn(near, false))
    evidence.push(['other-service-around', -4]);
  if (named.id === null && !named.generic) {
    if (ownPlatform.test(near)) evidence.push(['about-the-platform-itself', -3]);
    if (otherServiceIn(near, false)) evidence.push(['other-service-around', -4]);
    else if (!modelContext.test(around) && isUnderUnknownName(facts.nearbyText ?? ''))
      evidence.push(['under-an-unknown-name', isAboutAi ? -2.5 : -2]);
    if (otherDomain.test(near)) evidence.push(['other-work-around', isAboutAi ? -1 : -2.5]);
  }
  return evidence;
}

function attributes(facts: FieldFacts): Evidence[] {
  const evidence: Evidence[] = [];
  const placeholder = facts.placeholder ?? '';
  if (/=\s*\S|[^\s]=|\n/.test(placeholder)) evidence.push(['example-of-settings', -5]);
  else if (OTHER_PREFIX.test(placeholder)) evidence.push(['example-of-other-service', -6]);
  else if (providerOfExample(placeholder) !== undefined) evidence.push(['example-of-ai-key', 2.5]);
  if (/^\s*(?:https?:|\{|e\.?g\.?,? )/i.test(placeholder)) evidence.push(['example-of-something-else', -3]);
  if (/^(?:search|email|url|number|tel|hidden|date|file|color|range|checkbox|radio)$/.test(facts.type ?? ''))
    evidence.push(['type-not-for-keys', -8]);
  if (/current-password|username|email|cc-/.test(facts.autocomplete ?? ''))
    evidence.push(['autocomplete-of-a-login', -2.5]);
  if (/new-password/.test(facts.autocomplete ?? '')) evidence.push(['autocomplete-of-a-secret', 0.8]);
  if (facts.type === 'password') evidence.push(['masked-input', 0.4]);
  if (facts.tag !== 'input' && isAboutSomethingElse(facts)) evidence.push(['box-for-long-text', -4]);
  if (/editor/.test(facts.tag)) evidence.push(['bulk-editor', -4]);
  return evidence;
}

/** A box for long text whose own hint does not speak of a key ('How can I help you?') is for writing, whatever stands above it. */
const isAboutSomethingElse = ({ placeholder, ariaLabel }: FieldFacts): boolean => {
  const hints = [placeholder, ariaLabel].filter((text) => text !== null);
  return hints.length > 0 && hints.every((text) => readSubject(text) === 'none' || readSubject(text) === 'other');
};

/** 'Mistral' as a label, in a part of the page called 'API keys'. */
const isProviderUnderKeys = ({ labelText, nearbyText }: FieldFacts): boolean =>
  fold(labelText ?? '').split(' ').length <= 2 &&
  providersIn(labelText ?? '', true).ids.length === 1 &&
  (nearbyText ?? '').split(' / ').some((title) => keysTitle.test(fold(title)));

const keysTitle = new RegExp(`^(?:[^ ]+ )?(?:${API_KEY}|keys)$`);

/** A field called just 'Key' with a 'Value' beside it is the NAME cell of a pair. */
const isNameCell = ({ labelText, placeholder, nearbyText }: FieldFacts): boolean =>
  [labelText, placeholder].some((text) => bareKey.test(fold(text ?? ''))) && valueCell.test(fold(nearbyText ?? ''));

const bareKey = wordPattern(`^(?:${KEY})$`);
const keyOrToken = wordPattern(`${API_KEY}|${KEY}|${TOKEN}`);
const valueCell = wordPattern(VALUE);
const aiContext = wordPattern(`${AI_CONTEXT}|${AI_EVERYWHERE}`);
const modelContext = wordPattern(AI_CONTEXT);
const ownPlatform = wordPattern(OWN_PLATFORM);
const otherDomain = wordPattern(OTHER_DOMAIN);
