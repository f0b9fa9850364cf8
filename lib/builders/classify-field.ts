import { classifyEnvName } from './classify-env-name';
import type { FieldFacts, FieldVerdict } from './field-facts';
import { fold, splitIdentifier, wordPattern } from './fold';
import { type NamedProvider, nameProvider, providerOfExample, providersIn } from './name-provider';
import { otherServiceIn } from './other-service';
import { ownerWords, readSubject, type Subject } from './read-subject';
import { AI_CONTEXT, NEUTRAL, OWN_PLATFORM } from './words/context';
import { LEADING_SUBJECT } from './words/key-nouns';
import { OTHER_PREFIX } from './words/other-services';

/**
 * Says whether a field of a page nobody described to us takes an AI provider's API key, and whose.
 *
 * Adds up evidence with fixed weights; two points make a key field. Built to err on the side of 'no': another service's secret,
 * half of a pair, a bulk editor or a field that does not say what it is are all 'no'. `provider: null` means the field does not
 * say whose key it takes. Pure; never throws.
 */
export function classifyField(facts: FieldFacts): FieldVerdict {
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
  const evidence = [...ownWords(facts, named), ...surroundings(facts, named), ...attributes(facts)];
  const sum = evidence.reduce((total, [, weight]) => total + weight, 0);
  const isKeyField = sum >= ENOUGH;
  return {
    isKeyField,
    provider: isKeyField ? named.id : null,
    score: Math.round(1000 / (1 + Math.exp(1.2 * (ENOUGH - sum)))) / 1000,
    reasons: evidence.map(([reason]) => reason),
  };
}

type Evidence = [reason: string, weight: number];

const ENOUGH = 2;
const SAYS: Record<Subject, number> = {
  'api-key': 3,
  key: 1.2,
  token: 0.8,
  'soft-key': 0.6,
  'other-key': -5,
  other: -4,
  value: 0,
  none: 0,
};
const MORE: Record<Subject, number> = {
  'api-key': 0.5,
  key: 0.3,
  token: 0.2,
  'soft-key': 0,
  'other-key': -1,
  other: -1,
  value: 0,
  none: 0,
};

/** Providers whose credential is a pair; half of it is never filled alone. */
const PAIRED = new Set(['aws_bedrock', 'baidu', 'tencent', 'iflytek']);

/** The NAME this value belongs to: its own cell's, or the only variable named beside a value-only form. */
function envName(facts: FieldFacts): string | null {
  if (facts.siblingNameValue !== null) return facts.siblingNameValue;
  const own = [facts.labelText, facts.placeholder, facts.ariaLabel, facts.name].map((text) => readSubject(text ?? ''));
  if (!own.includes('value') || own.includes('other') || own.includes('api-key')) return null;
  const names = new Set(
    `${facts.labelText ?? ''} ${facts.nearbyText ?? ''}`.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]{2,}\b/g),
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The phrases in which a field speaks of itself, nearest and crispest first. */
function phrases(facts: FieldFacts): string[] {
  const attributes = [facts.name, facts.id, ...Object.values(facts.dataAttrs ?? {})];
  const spoken = attributes.map((text) => dropNoise(splitIdentifier(text ?? '')));
  return [sentence(facts.ariaLabel), sentence(facts.placeholder), sentence(facts.labelText), ...spoken].filter(
    (text) => text !== '',
  );
}

/** The last sentence of a text that says what its field is: what stands nearest before the field describes it best. */
function sentence(text: string | null): string {
  const parts = (text ?? '')
    .split(/[:;!?\n|*[\]。：！？｜]|\.(?=\s|$)|\.\.+|…|\s\/\s|\((?:[^)]*)\)|（[^）]*）/)
    .map((part) => part.trim());
  return parts.filter((part) => readSubject(part) !== 'none').at(-1) ?? '';
}

/** Drops what frameworks add to make ids unique ('apiKey-8w9wyu', ':r1:'). */
const dropNoise = (text: string): string =>
  text.replace(/[-_:]?\b(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{5,}$/i, '').trim();

function ownWords(facts: FieldFacts, named: NamedProvider): Evidence[] {
  const own = phrases(facts);
  const read = own.map((phrase) => allowProvider(readSubject(phrase), phrase, named));
  const subjects = read.includes('api-key')
    ? read.filter((subject, i) => subject !== 'other' || !isProse(own[i] ?? ''))
    : read;
  const evidence: Evidence[] = [];
  const seen = [...new Set(subjects)].filter((subject) => SAYS[subject] !== 0);
  const best = seen.filter((subject) => SAYS[subject] > 0).sort((a, b) => SAYS[b] - SAYS[a])[0];
  if (best) evidence.push([`says-${best}`, SAYS[best] + Math.min(2, count(subjects, best) - 1) * MORE[best]]);
  for (const subject of seen.filter((each) => SAYS[each] < 0)) {
    evidence.push([`says-${subject}`, SAYS[subject] + (count(subjects, subject) - 1) * MORE[subject]]);
  }
  const text = [facts.name, facts.id, facts.placeholder, facts.ariaLabel, sentence(facts.labelText), facts.title]
    .map((each) => splitIdentifier(each ?? ''))
    .join(' / ');
  if (otherServiceIn(text) && !providersIn(sentence(facts.labelText) || text, true).ids.length)
    evidence.push(['names-other-service', -6]);
  else if (best && named.from !== 'own' && own.some(hasUnknownOwner)) evidence.push(['names-unknown-service', -3]);
  return evidence;
}

const count = (subjects: Subject[], subject: Subject): number => subjects.filter((each) => each === subject).length;

/** 'Hugging Face access token' is a key, though 'access token' alone is not; an unpaired 'secret key' likewise. */
function allowProvider(subject: Subject, phrase: string, named: NamedProvider): Subject {
  if (subject !== 'soft-key' && subject !== 'token') return subject;
  const id = providersIn(phrase, true).ids[0] ?? (named.from === 'own' ? named.id : null);
  if (!id) return subject;
  return PAIRED.has(id) ? 'other-key' : 'key';
}

/** A sentence mentions many things ('Overrides your project settings.'); beside a clear name it does not say what the field is. */
const isProse = (phrase: string): boolean => fold(phrase).split(' ').length >= 4 && !leadingSubject.test(fold(phrase));

/** Whether an unknown Latin name stands before the key: 'Extras API key' is the key of something called Extras. */
function hasUnknownOwner(phrase: string): boolean {
  if (readSubject(phrase) === 'other' || providersIn(phrase, true).ids.length > 0 || providersIn(phrase, true).generic)
    return false;
  return ownerWords(phrase).some((word) => /^[a-z]{3,}$/.test(word) && !neutral.test(word));
}

function surroundings(facts: FieldFacts, named: NamedProvider): Evidence[] {
  const evidence: Evidence[] = [];
  const near = fold(facts.nearbyText ?? '');
  const around = `${fold(facts.labelText ?? '')} / ${near} / ${fold(facts.providerContext ?? '')}`;
  if (named.id !== null) evidence.push([`provider-${named.from}`, named.from === 'around' ? 0.7 : 1.5]);
  else if (named.generic) evidence.push(['provider-generic', 1]);
  else if (facts.providerContext) evidence.push(['provider-unknown', 0.7]);
  if (aiContext.test(around)) evidence.push(['about-ai', named.id === null ? 1 : 0.3]);
  if (named.id === null && !named.generic) {
    if (ownPlatform.test(near)) evidence.push(['about-the-platform-itself', -3]);
    if (otherServiceIn(near, false)) evidence.push(['other-service-around', -4]);
  }
  return evidence;
}

function attributes(facts: FieldFacts): Evidence[] {
  const evidence: Evidence[] = [];
  const placeholder = facts.placeholder ?? '';
  if (OTHER_PREFIX.test(placeholder)) evidence.push(['example-of-other-service', -6]);
  else if (providerOfExample(placeholder) !== undefined) evidence.push(['example-of-ai-key', 2.5]);
  if (/^\s*(?:https?:|\{|e\.?g\.?,? )/i.test(placeholder) || /=\s|\n/.test(placeholder))
    evidence.push(['example-of-something-else', -3]);
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

const leadingSubject = wordPattern(LEADING_SUBJECT);
const aiContext = wordPattern(AI_CONTEXT);
const ownPlatform = wordPattern(OWN_PLATFORM);
const neutral = new RegExp(`^(?:${NEUTRAL})$`);
