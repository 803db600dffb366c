import { computed, readonly, ref } from 'vue'

const query = window.matchMedia('(min-width: 1024px)')
const wide = ref(query.matches)
query.addEventListener('change', (event) => (wide.value = event.matches))

/** List beside detail from 1024 px; below that one of the two. */
export const isDesktop = readonly(wide)

const KEY = 'sisong.largeType'
const large = ref(localStorageFlag())

function localStorageFlag(): boolean {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false
  }
}

function apply(): void {
  document.documentElement.classList.toggle('large-type', large.value)
}

/** 大字模式: every size hangs on the root font size, so one class is enough. */
export const largeType = computed({
  get: () => large.value,
  set: (value) => {
    large.value = value
    apply()
    try {
      localStorage.setItem(KEY, value ? '1' : '0')
    } catch {
      // Holds for this visit only.
    }
  },
})

apply()
