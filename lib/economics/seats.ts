import { add, type Exact, multiply, ratio, sign, subtract } from './exact';

/** A plan priced per seat beside BYOK with a tool fee and raw usage per seat and a fixed part; all per month, one currency. */
export type SeatOffer = { planPerSeat: Exact; toolPerSeat: Exact; rawPerSeat: Exact; byokFixed: Exact };

/** Both bills for a number of seats; `saved` is negative when the plan is cheaper. */
export function seatCost(offer: SeatOffer, seats: Exact): { plan: Exact; byok: Exact; saved: Exact } {
  const plan = multiply(seats, offer.planPerSeat);
  const byok = add(multiply(seats, add(offer.toolPerSeat, offer.rawPerSeat)), offer.byokFixed);
  return { plan, byok, saved: subtract(plan, byok) };
}

/** The number of seats from which BYOK pays; undefined when a BYOK seat costs as much as a plan seat or more. */
export function breakEvenSeats(offer: SeatOffer): Exact | undefined {
  const savedPerSeat = subtract(offer.planPerSeat, add(offer.toolPerSeat, offer.rawPerSeat));
  return sign(savedPerSeat) > 0 ? ratio(offer.byokFixed, savedPerSeat) : undefined;
}
