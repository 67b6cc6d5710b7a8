/** Every picture with which a story can be told, and what it shows. */
interface StoryPictureNames {
  nurse: string;
  doctor: string;
  talking: string;
  listening: string;
  explaining: string;
  waiting: string;
  bed: string;
  sleep: string;
  noise: string;
  food: string;
  drink: string;
  medicine: string;
  injection: string;
  machine: string;
  pain: string;
  toilet: string;
  washing: string;
  cleaning: string;
  family: string;
  telephone: string;
  ambulance: string;
  car: string;
  garden: string;
  home: string;
}

/** Words of stories that are told in pictures. */
export interface StoryPicturesStrings {
  /** From very happy to very unhappy. */
  feelings: Record<'1' | '2' | '3' | '4' | '5', string>;
  /** What each picture shows, by its code. */
  pictures: StoryPictureNames & Record<string, string>;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: StoryPicturesStrings = {
  feelings: {
    1: 'Very happy',
    2: 'Happy',
    3: 'Neither happy nor unhappy',
    4: 'Unhappy',
    5: 'Very unhappy',
  },
  pictures: {
    nurse: 'A nurse',
    doctor: 'A doctor',
    talking: 'People who talk with me',
    listening: 'Somebody who listens',
    explaining: 'Somebody who explains',
    waiting: 'Waiting',
    bed: 'My bed',
    sleep: 'Sleep at night',
    noise: 'Noise',
    food: 'Food',
    drink: 'Something to drink',
    medicine: 'Medicine',
    injection: 'An injection',
    machine: 'A scan or a machine',
    pain: 'Pain',
    toilet: 'The toilet',
    washing: 'Washing',
    cleaning: 'How clean it is',
    family: 'Family and friends',
    telephone: 'A telephone call',
    ambulance: 'An ambulance',
    car: 'The car and the way there',
    garden: 'The garden, a quiet place',
    home: 'Going home',
  },
};
