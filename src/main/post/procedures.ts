import { os } from '../rpc.ts'
import type { PostService } from './service.ts'

export const postProcedures = (post: PostService) => ({
  table: os.post.table.handler(() => post.table()),
  setCountry: os.post.setCountry.handler(({ input }) => post.setCountry(input)),
  setPrice: os.post.setPrice.handler(({ input }) => post.setPrice(input.zone, input.price)),
})
