/** The text of communes.txt as the installed package would have it. */
export function communesText(): string;
