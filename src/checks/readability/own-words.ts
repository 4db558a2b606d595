/** Words of care and of the web that the dictionary lacks, for every council. Names belong into content/words.txt. */
export const OWN_WORDS = new Set(
  `
reablement wellbeing stairlift stairlifts safeguarding telecare carer carers outreach online offline webpage app apps homepage Wi-Fi Makaton Creutzfeldt Jakob non-compliances textphone
NHS GP GPs BSL PIN UK TV MP MPs QR PDF HTML RNIB RNID EHRC DWP DVLA HMRC PIP UC ESA LPA LPAs IMCA IMHA DoLS CQC DBS PAYE NI ICO OT OTs WCAG
`
    .trim()
    .split(/\s+/),
);
