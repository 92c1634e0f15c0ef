import { describe, expect, test } from 'vitest'
import { advance, type Game, newGame, turn } from '../game.js'

const first = () => 0
const at = (game: Game) => game.snake.map(({ x, y }) => `${x},${y}`).join(' ')
const start: Game = { ...newGame(8, 5, first), food: { x: 7, y: 4 } }

describe('snake', () => {
  test('moves by its head, and its tail follows', () => {
    expect(at(start)).toBe('2,2 1,2 0,2')
    expect(at(advance(start))).toBe('3,2 2,2 1,2')
  })

  test('takes two turns of one step one after the other', () => {
    const turned = turn(turn(start, 'up'), 'left')
    expect(at(advance(turned))).toBe('2,1 2,2 1,2')
    expect(at(advance(advance(turned)))).toBe('1,1 2,1 2,2')
  })

  test.each(['left', 'right'] as const)('on its way to the right a turn to the %s is none', (direction) => {
    expect(turn(start, direction)).toBe(start)
  })

  test('grows by one where the food is, and other food lies on the first free cell', () => {
    const fed = advance({ ...start, food: { x: 3, y: 2 } }, first)
    expect(at(fed)).toBe('3,2 2,2 1,2 0,2')
    expect(fed).toMatchObject({ score: 1, food: { x: 0, y: 0 } })
  })

  test('dies at the wall and then stays where it is', () => {
    let game = start
    for (let step = 0; step < 5; step++) game = advance(game)
    expect(game.state).toBe('running')
    game = advance(game)
    expect(game.state).toBe('dead')
    expect(advance(game)).toBe(game)
  })

  test('dies of its own body, but not where its tail just left', () => {
    const ring = [
      { x: 1, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: 2 },
      { x: 2, y: 1 },
    ]
    expect(advance({ ...start, snake: ring, direction: 'right' }).state).toBe('running')
    expect(advance({ ...start, snake: [...ring, { x: 3, y: 1 }], direction: 'right' }).state).toBe('dead')
  })

  test('has won when it fills the board', () => {
    const game: Game = {
      ...newGame(3, 1, first),
      snake: [
        { x: 1, y: 0 },
        { x: 0, y: 0 },
      ],
      food: { x: 2, y: 0 },
    }
    expect(advance(game)).toMatchObject({ state: 'won', score: 1 })
  })
})
