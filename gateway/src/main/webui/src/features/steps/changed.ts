import { ref } from 'vue'

/** Counts what was changed on a detail page, so that the list beside it is read again. */
export const lineChanges = ref(0)
