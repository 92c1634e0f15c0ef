export { nearest } from '@sparktui/memory'
