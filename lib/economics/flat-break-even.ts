import { ceil, type Exact, multiply, onePlusPct, ratio, sign, subtract } from './exact';

/** BYOK with a monthly fee and a raw cost per message, beside a plan of one price for any volume. */
export type FlatOffer = { byokFee: Exact; planFee: Exact; rawPerMessage: Exact };

/**
 * The volume at which BYOK costs as much as a flat plan. Says nothing about plans with packs: see `winners`.
 *
 * `messages` is undefined when the lines never meet at zero or more messages (raw cost zero, or BYOK dearer from the start);
 * `cheaperUpTo` is the largest whole volume at which BYOK is strictly cheaper, undefined when there is none or no end to it.
 */
export function flatBreakEven(offer: FlatOffer): { messages: Exact | undefined; cheaperUpTo: bigint | undefined } {
  const head = subtract(offer.planFee, offer.byokFee);
  const messages = sign(offer.rawPerMessage) > 0 && sign(head) >= 0 ? ratio(head, offer.rawPerMessage) : undefined;
  return { messages, cheaperUpTo: messages && sign(messages) > 0 ? ceil(messages) - 1n : undefined };
}

/** The same break-even if the raw cost were `changePct` per cent higher or lower. */
export function breakEvenAtChange(offer: FlatOffer, changePct: Exact): { raw: Exact; messages: Exact | undefined } {
  const raw = multiply(offer.rawPerMessage, onePlusPct(changePct));
  return { raw, messages: flatBreakEven({ ...offer, rawPerMessage: raw }).messages };
}
