import type { KeyName } from './chord.js'

type CharactersOf<Text extends string, All = never> = Text extends `${infer First}${infer Rest}`
  ? CharactersOf<Rest, All | First>
  : All

/** Characters of which two are never one key, as halves of an emoji are. */
type Plain =
  | CharactersOf<'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'>
  | CharactersOf<'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ '>

type ModifierWord =
  | 'ctrl'
  | 'control'
  | 'alt'
  | 'option'
  | 'shift'
  | 'super'
  | 'cmd'
  | 'command'
  | 'win'
  | 'hyper'
  | 'meta'

type KeyWord = KeyName | 'backtab' | 'return' | 'esc' | 'del' | 'ins' | 'plus'

type IsCharacter<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? Rest extends ''
    ? true
    : First extends Plain
      ? false
      : Rest extends Plain
        ? false
        : true
  : false

type IsKey<Text extends string> = Lowercase<Text> extends KeyWord ? true : IsCharacter<Text>

type IsChord<Text extends string> =
  IsKey<Text> extends true
    ? true
    : Text extends `${infer Modifier}+${infer Rest}`
      ? Lowercase<Modifier> extends ModifierWord
        ? IsChord<Rest>
        : false
      : false

type IsSequence<Text extends string> =
  IsChord<Text> extends true
    ? true
    : Text extends `${infer First} ${infer Rest}`
      ? IsChord<First> extends true
        ? IsSequence<Rest>
        : false
      : false

/**
 * What `onKey` takes: a chord, or several separated by spaces. A chord is one character or the name of a key, after
 * modifiers joined by +. A text that is known only when the program runs is checked then; of several literals each one is.
 */
export type KeySpec<Text extends string> = Text extends unknown
  ? string extends Text
    ? Text
    : IsSequence<Text> extends true
      ? Text
      : `${Text} is no key`
  : never
