import { QueryClient } from '@tanstack/react-query'

/**
 * Data lives on this computer: never wait for a network, never retry what was refused, and keep what was read until a
 * change invalidates it.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
})
