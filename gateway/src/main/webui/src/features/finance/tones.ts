type Tone = 'blue' | 'green' | 'yellow' | 'red' | 'grey'

const TONES: Record<string, Tone> = {
  MATCHED: 'green',
  DISBURSED: 'green',
  RECORDED: 'green',
  COMPLETED: 'green',
  PRODUCING: 'green',
  FULL_CAPACITY: 'green',
  RELEASED: 'grey',
  REFUSED: 'red',
  REJECTED: 'red',
  WITHDRAWN: 'grey',
  CANCELLED: 'grey',
  SUSPENDED: 'yellow',
  TERMINATED: 'grey',
}

/** Beside the word, never instead of it: on the way, done, over, refused. */
export function stateTone(state: string): Tone {
  return TONES[state] ?? 'blue'
}
