import { ref } from 'vue'

/** Counts the jobs that were seen to end, so that the list beside them is read again. */
export const jobEnded = ref(0)
