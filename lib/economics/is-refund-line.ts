/**
 * Whether the description of a bill's line says that money came back for something bought before ('Refund for Pro', 'VAT refund', 'Rückerstattung'),
 * unlike a bonus or a voucher. Words as invoices print them; it says nothing about the amount.
 */
export const isRefundLine = (description: string): boolean =>
  (description.toLowerCase().match(/\p{L}+/gu) ?? []).some(isRefundWord);

/** Whether a word in small letters is one of those. */
export const isRefundWord = (word: string): boolean => REFUND.test(word);

const REFUND =
  /^(?:refund(?:s|ed)?|reimburse(?:d|ment)|reversal|reversed|chargeback|erstattung|rückerstattung|storno|remboursement|rembours[ée]|reembolso|rimborso|terugbetaling|återbetalning|返金|退款|환불|возврат)$/;
