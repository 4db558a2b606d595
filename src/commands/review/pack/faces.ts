/** One face with five looks, so that only the look changes from step to step. Drawn from the picture "happy". */

interface Look {
  brows: string;
  mouth: string;
  tear?: true;
}

const LOOKS: readonly Look[] = [
  {
    brows: 'M27.3,24.3 C29.2,22.3 31.5,22.3 33.3,23.6 M44.7,24.3 C42.8,22.3 40.5,22.3 38.7,23.6',
    mouth: '<path stroke-width="1.6" fill="#fff" d="M29.2,34.6 L42.8,34.6 C42.2,42 29.8,42 29.2,34.6 Z"/>',
  },
  {
    brows: 'M27.3,25 C29.2,23.6 31.5,23.6 33.3,24.5 M44.7,25 C42.8,23.6 40.5,23.6 38.7,24.5',
    mouth: '<path d="M30.4,35.4 C32.4,39.4 39.6,39.4 41.6,35.4"/>',
  },
  { brows: 'M27.6,25 L33,25 M44.4,25 L39,25', mouth: '<path d="M31,37 L41,37"/>' },
  { brows: 'M27.2,25.7 L33,24.1 M44.8,25.7 L39,24.1', mouth: '<path d="M31,38.9 C33,35.9 39,35.9 41,38.9"/>' },
  { brows: 'M27,26 L33,22.8 M45,26 L39,22.8', mouth: '<path d="M29.8,40.4 C31.8,34 40.2,34 42.2,40.4"/>', tear: true },
];

const TEAR =
  '<path fill="#92d3f5" stroke-width="1.3" d="M29.3,33 C27,36.2 27,38.6 29.3,38.6 C31.6,38.6 31.6,36.2 29.3,33 Z"/>';

const drawing = ({
  brows,
  mouth,
  tear,
}: Look): string => `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="13 7.5 46 46">
<g fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
<path fill="#6a462f" d="M19.5,51.5 C17.25,44 15.75,10.25 36,10.25 C56.25,10.25 54.75,44 52.5,51.5 C48,53.75 43.5,53 40.5,50 L31.5,50 C28.5,53 24,53.75 19.5,51.5 Z"/>
<path fill="#c19a65" d="M30.6,39.5 L30.6,48.8 Q36,55.25 41.4,48.8 L41.4,39.5"/>
<path fill="#b1cc33" d="M13,66 C13,55.25 17.6,50.3 29.7,48.2 Q36,56 42.3,48.2 C54.4,50.3 59,55.25 59,66"/>
<ellipse cx="36" cy="29" rx="12.9" ry="15" fill="#c19a65"/>
<path fill="#6a462f" d="M22.8,30.5 C24.75,26 27.75,21.5 33,18.8 C39,23 46.8,25.25 49.2,30.5 C51,17.75 45,11.3 36,11.3 C27,11.3 21,17.75 22.8,30.5 Z"/>
<circle cx="30.6" cy="29.75" r="1.8" fill="#000" stroke="none"/><circle cx="41.4" cy="29.75" r="1.8" fill="#000" stroke="none"/>
<path d="${brows}"/>${mouth}${tear ? TEAR : ''}
</g>
</svg>
`;

/** The faces as files, from very happy to very unhappy: `face-1` to `face-5`. */
export const FACES: readonly { idea: string; svg: string }[] = LOOKS.map((look, index) => ({
  idea: `face-${index + 1}`,
  svg: drawing(look),
}));
