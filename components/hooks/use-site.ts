import { useEffect, useState } from 'react';
import type { SiteViewT } from '@/lib/messaging/views';
import { type Answer, type Answered, answerOf } from './answer';
import { useDoors } from './doors';
import { useAnswer } from './use-answer';

/** The tab under the popup and what is known of its site. `noTab` where the popup stands over none. */
export type Site = { tabId: number | undefined; noTab: boolean; answer: Answered<SiteViewT>; refresh: () => void };

const nothingYet: Answer<SiteViewT> = {
  get: () => waiting,
  subscribe: () => () => undefined,
  refresh: () => Promise.resolve(),
};
const waiting: Answered<SiteViewT> = { state: 'loading' };

/** Finds the tab once, then asks about its site. */
export function useSite(): Site {
  const doors = useDoors();
  const [tab, setTab] = useState<{ id: number | undefined; question: Answer<SiteViewT> }>();
  useEffect(() => {
    let gone = false;
    void doors.currentTab().then((id) => {
      if (!gone) setTab({ id, question: id === undefined ? nothingYet : answerOf('site.view', { tabId: id }) });
    });
    return () => {
      gone = true;
    };
  }, [doors]);
  const question = tab?.question ?? nothingYet;
  const answer = useAnswer(question);
  return {
    tabId: tab?.id,
    noTab: tab !== undefined && tab.id === undefined,
    answer,
    refresh: () => void question.refresh(),
  };
}
