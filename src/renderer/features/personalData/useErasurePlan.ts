import { useQuery } from '@tanstack/react-query'
import { desk } from '../../app/client.ts'

/** What an erasure would do. Asked for anew each time the dialog opens: it is about what stands there now. */
export const useErasurePlan = (memberId: string) =>
  useQuery({
    queryKey: ['erasurePlan', memberId],
    queryFn: () => desk.personalData.erasurePlan({ memberId }),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
