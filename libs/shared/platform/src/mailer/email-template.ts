import type { MessageLanguage } from '@tdu/kernel';

/** What a template makes: the three texts of a mail. */
export interface RenderedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** An e-mail as one folder: typed props, subject, text, HTML and samples. */
export interface EmailTemplate<P> {
  /** Stable name, kebab-case: the folder's. */
  readonly name: string;
  /** Invented data for the spec and the development page; every branch of the text has one. */
  readonly samples: readonly P[];
  render(props: P, language: MessageLanguage): RenderedEmail;
}

const registered = new Map<string, EmailTemplate<never>>();

/** Declares an e-mail and lists it on the development page. Two templates of one name are a mistake. */
export function defineEmail<P>(template: EmailTemplate<P>): EmailTemplate<P> {
  if (registered.has(template.name)) throw new Error(`two e-mail templates are named ${template.name}`);
  registered.set(template.name, template as unknown as EmailTemplate<never>);
  return template;
}

/** Every declared e-mail, by name. */
export function emailTemplates(): EmailTemplate<unknown>[] {
  const all = [...registered.values()] as unknown as EmailTemplate<unknown>[];
  return all.sort((a, b) => a.name.localeCompare(b.name));
}
