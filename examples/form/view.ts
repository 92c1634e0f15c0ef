import { calendar, checkbox, dialog, radioGroup, select, switchToggle } from '@sparktui/components'
import {
  type BoxProps,
  box,
  createRef,
  derived,
  type InputProps,
  input,
  onKey,
  type RichText,
  type Signal,
  show,
  signal,
  span,
  text,
  textarea,
  useApp,
} from 'sparktui'
import { hints } from '../hints.js'
import { pressable } from '../pressable.js'
import {
  type Check,
  checks,
  FOODS,
  type Food,
  type Registration,
  register,
  TICKETS,
  type Ticket,
  type Values,
  WORKSHOPS,
} from './registration.js'

export interface FormOptions {
  /** What is in the fields at first. */
  readonly first: Pick<Values, 'name' | 'arrival'>
  readonly makeSalt: () => Buffer
  readonly save: (registration: Registration) => void
  readonly exit: () => void
}

/** A form to register for a conference. What is wrong with a field is said when it was left, or sent. */
export function form({ first, makeSalt, save, exit }: FormOptions): void {
  const name = line(checks.name, first.name)
  const email = line(checks.email)
  const passphrase = line(checks.passphrase)
  const seats = line(checks.seats, '1')
  const ticket = signal<Ticket>('weekend')
  const arrival = signal(first.arrival)
  const workshops = WORKSHOPS.map((title) => ({ title, isChosen: signal(false) }))
  const food = signal<Food | undefined>('everything')
  const wantsLetters = signal(false)
  const remarks = signal('')
  const hasAgreed = signal(false)
  const lines = [name, email, passphrase, seats]
  const { columns } = useApp()
  const isNarrow = derived(() => columns.value < NARROW_COLUMNS)
  const problems = derived(
    () => lines.filter((one) => one.problem.value !== undefined).length + (hasAgreed.value ? 0 : 1),
  )
  const wasSent = signal(false)
  const filled = signal<Registration | undefined>(undefined)

  const send = () => {
    wasSent.value = true
    const wrong = lines.find((one) => one.problem.peek() !== undefined)
    if (wrong !== undefined) wrong.ref.focus()
    else if (!hasAgreed.peek()) agreement.focus()
    else filled.value = register(values(), makeSalt())
  }
  const values = (): Values => ({
    name: name.value.peek(),
    email: email.value.peek(),
    passphrase: passphrase.value.peek(),
    seats: seats.value.peek(),
    ticket: ticket.peek(),
    arrival: arrival.peek(),
    workshops: workshops.filter(({ isChosen }) => isChosen.peek()).map(({ title }) => title),
    food: food.peek() ?? 'everything',
    wantsLetters: wantsLetters.peek(),
    remarks: remarks.peek(),
  })
  const agreement = createRef()
  onKey('ctrl+s', send)
  onKey('ctrl+c', exit)

  box({ flexDirection: 'column', width: '100%', height: '100%', paddingX: 1 }, () => {
    text('Register', { bold: true, color: '$primary', flexShrink: 0 })
    box(
      {
        flexGrow: 1,
        flexBasis: 0,
        minHeight: 0,
        overflowY: 'auto',
        paddingRight: 1,
        scrollbarColor: '$border',
        flexWrap: 'wrap',
        columnGap: 3,
        alignContent: 'start',
      },
      () => {
        column(() => {
          field('Name', name, () => lineInput(name, { autoFocus: true, placeholder: 'Ada Lovelace' }))
          field('E-mail', email, () => lineInput(email, { placeholder: 'ada@example.org' }))
          field('Passphrase', passphrase, () =>
            lineInput(passphrase, { mask: true, placeholder: 'eight characters or more' }),
          )
          field('Seats', seats, () => lineInput(seats, { maxLength: 1 }))
          field('Ticket', undefined, () => {
            radioGroup({ value: ticket, options: TICKETS.map((value) => ({ value, label: `a ${value}` })) })
          })
          field('Workshops', undefined, () => {
            for (const { title, isChosen } of workshops) checkbox({ label: title, checked: isChosen })
          })
        })
        column(() => {
          field('Arrival', undefined, () =>
            calendar({ value: arrival, now: first.arrival, locale: 'en', border: 'none' }),
          )
          field('Food', undefined, () => {
            select({ value: food, options: FOODS.map((value) => ({ value, label: value })) })
          })
          field('Letters', undefined, () => switchToggle({ label: 'tell me of the next one', checked: wantsLetters }))
          field('Remarks', undefined, () => {
            textarea({ value: remarks, height: 3, placeholder: 'Anything that we should know, in any language' })
          })
          const disagrees = () => (wasSent.value && !hasAgreed.value ? 'it cannot go without' : undefined)
          field('Terms', { complaint: disagrees }, () => {
            checkbox({ ref: agreement, label: 'I will be kind to everybody', checked: hasAgreed })
          })
        })
      },
    )
    // Fields have no room for what is wrong with them on a narrow screen: it stands here, in rows that are always there.
    show(isNarrow, () => {
      text(() => lines.map((one) => one.complaint()).find(Boolean) ?? '', { color: '$error', height: 2, flexShrink: 0 })
    })
    const gaps = { columnGap: () => (isNarrow.value ? 1 : 2), paddingTop: () => (isNarrow.value ? 0 : 1) }
    box({ ...gaps, flexShrink: 0, flexWrap: 'wrap' }, () => {
      pressable('Send', send)
      text(() => (problems.value === 0 ? '✔ all is well' : `${problems.value} to go`), {
        color: () => (problems.value === 0 ? '$success' : '$muted'),
      })
      hints([
        ['tab', 'next'],
        ['^S', 'send'],
        ['^C', 'quit'],
      ])
    })
  })
  show(filled, () => preview(filled, save))

  function column(fields: () => void): void {
    box({ flexDirection: 'column', rowGap: 1, flexGrow: 1, flexBasis: 34, minWidth: 0, paddingTop: 1 }, fields)
  }

  interface Line {
    readonly value: Signal<string>
    readonly problem: { readonly value: string | undefined; peek(): string | undefined }
    readonly wasLeft: Signal<boolean>
    readonly complaint: () => string | undefined
    readonly ref: ReturnType<typeof createRef>
  }

  /** A text in the form, what is wrong with it, and whether it is time to say so. */
  function line(check: Check, first = ''): Line {
    const value = signal(first)
    const problem = derived(() => check(value.value))
    const wasLeft = signal(false)
    const complaint = () => (wasLeft.value || wasSent.value ? problem.value : undefined)
    return { value, problem, wasLeft, complaint, ref: createRef() }
  }

  function lineInput({ value, ref, wasLeft }: Line, props: InputProps): void {
    input({
      value,
      ref,
      onSubmit: send,
      onBlur: () => {
        wasLeft.value = true
      },
      ...props,
    })
  }

  /** A label with its field below. A bar beside them tells where the focus is, and what is wrong. */
  function field(label: string, line: Pick<Line, 'complaint'> | undefined, body: () => void): void {
    const isActive = signal(false)
    const complaint = () => line?.complaint()
    const color = () => (complaint() !== undefined ? '$error' : isActive.value ? '$primary' : '$border')
    const props: BoxProps = {
      flexDirection: 'column',
      flexShrink: 0,
      borderLeft: 'bold',
      borderColor: color,
      paddingLeft: 1,
      onFocus: () => {
        isActive.value = true
      },
      onBlur: () => {
        isActive.value = false
      },
    }
    box(props, () => {
      box({ columnGap: 2, height: 1 }, () => {
        text(label, {
          bold: true,
          // Where there are no colours the line tells where the focus is.
          underline: isActive,
          color: () => (isActive.value ? '$primary' : undefined),
          flexShrink: 0,
        })
        text(() => complaint() ?? '', { color: '$error', textWrap: 'nowrap', textOverflow: 'ellipsis' })
      })
      body()
    })
  }
}

/** Below so many columns what is wrong has no room beside a label. */
const NARROW_COLUMNS = 40

/** What will be saved, and whether it shall. */
function preview(filled: Signal<Registration | undefined>, save: (registration: Registration) => void): void {
  const open = signal(true)
  const close = () => {
    filled.value = undefined
  }
  dialog({ open, title: 'This will be saved', onClose: close, width: 64 }, () => {
    box({ overflowY: 'auto', scrollbarColor: '$border', flexShrink: 1, minHeight: 0 }, () => {
      text(() => colored(JSON.stringify(filled.value, null, 2)), { flexShrink: 0 })
    })
    box({ columnGap: 2, justifyContent: 'end', roving: 'row', flexShrink: 0 }, () => {
      pressable('Back', close)
      const keep = () => {
        if (filled.value !== undefined) save(filled.value)
      }
      pressable('Save', keep, { autoFocus: true })
    })
  })
}

/** JSON with its keys and texts in colours. */
function colored(json: string): RichText {
  const parts = json.split(/("(?:[^"\\]|\\.)*"(?:: )?)/)
  const color = (part: string) => (part.endsWith(': ') ? '$primary' : '$success')
  return span({}, ...parts.map((part, at) => (at % 2 === 0 ? part : span({ color: color(part) }, part))))
}
