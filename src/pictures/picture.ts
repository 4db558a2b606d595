/** A picture as an author asks for it: an idea, and where its drawing comes from. */
export interface Idea {
  /** The name to write: `care-home`. The picture's file is called by it too. */
  idea: string;
  /** What the picture says, in three to eight words, for the author who chooses it. */
  means: string;
  /** The code of an OpenMoji drawing. Without one, the drawing is ours: `drawn/<idea>.svg`. */
  openmoji?: string;
  /** Skin tones that take the place of OpenMoji's yellow, in the order in which the drawing paints people. */
  skin?: readonly string[];
}

/** A picture as the manifest lists it: what it says, its file, and what a credit has to name. */
export interface Picture {
  idea: string;
  means: string;
  /** Its place in this folder: `files/care-home.svg`. */
  file: string;
  /** The set it comes from. */
  source: string;
  /** Its name in that set. */
  sourceName: string;
  author: string;
  licence: string;
  licenceUrl: string;
  /** Whether the drawing looks different from its author's. */
  changed: boolean;
}
