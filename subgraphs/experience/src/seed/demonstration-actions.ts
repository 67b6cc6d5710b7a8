import type { TrustKind } from './demonstration-trusts.js';

/** What an invented trust heard and did. */
export interface DemonstrationAction {
  readonly theme: string;
  readonly said: string;
  readonly did: string;
  readonly evidence?: string;
  readonly coproduced?: boolean;
  readonly kind?: TrustKind;
}

/** Actions of the demonstration, in the order in which they were taken. All written for this project. */
export const demonstrationActions: readonly DemonstrationAction[] = [
  {
    theme: 'parking',
    said: 'The ticket machines take only coins, and people miss appointments while they look for change.',
    did: 'All machines now take cards and phones. You can also pay after your visit, online or by phone.',
  },
  {
    theme: 'being-kept-informed',
    said: 'Nobody says how long the wait will be.',
    did: 'Each clinic now shows its waiting time on a board and corrects it every 15 minutes.',
    evidence: 'The boards were checked on 20 days; the time shown was right within 10 minutes on 17 of them.',
  },
  {
    theme: 'contacting-services',
    said: 'It is hard to get through on the phone in the morning.',
    did: 'Two more people answer calls from 8am to 10am, and you can ask to be rung back without losing your place.',
  },
  {
    theme: 'discharge',
    kind: 'acute',
    said: 'People wait all day for their tablets when they could go home.',
    did: 'Tablets to take home are now ordered the day before. Most people leave before noon.',
  },
  {
    theme: 'activities-and-fresh-air',
    kind: 'mental-health',
    said: 'There is nothing to do on the wards at weekends.',
    did: 'An activity worker is on every ward on Saturdays and Sundays. Patients choose the programme each Thursday.',
    coproduced: true,
  },
  {
    theme: 'information-during-care',
    said: 'Letters are full of long words.',
    did: 'Patients and staff rewrote our 12 most used letters together. Each now fits on one page in plain words.',
    coproduced: true,
  },
  {
    theme: 'food-and-drink',
    kind: 'acute',
    said: 'Hot meals arrive cold on the wards at the far end.',
    did: 'We bought heated trolleys, and serve the far wards first every second day.',
  },
  {
    theme: 'electronic-entertainment',
    kind: 'mental-health',
    said: 'The wifi does not reach the bedrooms, so people cannot talk to their families.',
    did: 'New wifi reaches every bedroom, and each ward has two tablets to borrow.',
  },
  {
    theme: 'timeliness-of-care',
    kind: 'cancer',
    said: 'Waiting for scan results is the hardest time.',
    did: 'You now get a date for your result before you leave the scan. If it is not ready, we ring you that day.',
  },
  {
    theme: 'listening-and-involving',
    said: 'People have to tell their story again and again.',
    did: 'A one-page "About me" goes with your notes. You write it, and staff read it before they see you.',
    coproduced: true,
  },
  {
    theme: 'facilities-and-equipment',
    said: 'The waiting rooms are cold and the chairs are hard.',
    did: 'Heating was repaired in four waiting rooms, and 60 chairs were replaced, some of them higher and with arms.',
  },
  {
    theme: 'staff-manner',
    said: 'Some people at the desk were short with visitors.',
    did: 'We heard this and are sorry. All reception teams had a day of training led by patients.',
    coproduced: true,
  },
  {
    theme: 'staffing-and-responsiveness',
    said: 'Call bells are answered too slowly at night.',
    did: 'We are hiring 14 healthcare assistants for nights. Nine have started.',
  },
  {
    theme: 'appointment-arrangements',
    said: 'Two letters with two different times come for one appointment.',
    did: 'We will send one text and one letter from one system. The change is planned for the spring.',
  },
];
