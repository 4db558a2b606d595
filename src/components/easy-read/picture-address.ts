const files = import.meta.glob<string>('../../pictures/files/*.svg', { eager: true, query: '?url', import: 'default' });

/** The address of the picture of an idea, or undefined where there is none. */
export const pictureAddress = (idea: string): string | undefined => files[`../../pictures/files/${idea}.svg`];
