/** `npm run bench -- roster`, or some parts of it: `BENCH_PARTS=search,scroll npm run bench -- roster`. */
import { parts } from './parts.ts'

const wanted = process.env.BENCH_PARTS?.split(',') ?? Object.keys(parts)
for (const name of wanted) {
  const part = parts[name]
  if (!part) throw new Error(`There is no part ${name}. There are: ${Object.keys(parts).join(', ')}.`)
  console.log(`\n-- ${name}`)
  await part()
}
process.exit(0)
