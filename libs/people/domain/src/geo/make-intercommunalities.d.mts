/** The text of intercommunalities.txt as the installed package would have it. */
export function intercommunalitiesText(): string;
