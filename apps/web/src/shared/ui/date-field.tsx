import { TextInput, type TextInputProps } from '@mantine/core';

interface DateFieldProps extends Omit<TextInputProps, 'onChange' | 'type' | 'value'> {
  value: string;
  onChange: (date: string) => void;
}

/** The browser's own date field: right on a phone, right with a keyboard, right for a screen reader. */
export function DateField({ onChange, ...rest }: DateFieldProps) {
  return <TextInput {...rest} type="date" onChange={(event) => onChange(event.currentTarget.value)} />;
}
