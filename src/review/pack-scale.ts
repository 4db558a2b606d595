/** The five steps of the satisfaction sheet, from best to worst: the words to write as `step` in a review's record. */
export const SATISFACTION_STEPS = ['Very happy', 'Happy', 'In the middle', 'Unhappy', 'Very unhappy'] as const;

/** The questions of the satisfaction sheet: the words to write as `question` in a review's record. */
export const SATISFACTION_QUESTIONS = [
  'How happy are you with these leaflets?',
  'How happy are you with the way we asked you?',
] as const;
