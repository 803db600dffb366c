/** 24×24 line paths. Drawn here so that no icon font has to be loaded. */
export const icons = {
  today: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 15l2 2 4-4',
  firm: 'M4 20V6l8-3v17M12 9l8 3v8M3 20h18M7 9h2M7 13h2M15 15h2',
  issue: 'M5 4h14v12H9l-4 4zM9 8h6M9 12h4',
  queue: 'M12 16V5M8 9l4-4 4 4M4 15v4h16v-4',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-4 4-6 8-6s7 2 8 6',
  finance: 'M4 7h16v11H4zM4 11h16M8 15h3',
  project: 'M4 20V9l5-4v15M9 20V9h6v11M15 20v-8h5v8M3 20h18',
  figures: 'M5 20V10M12 20V4M19 20v-7M3 20h18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  warn: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  feedback: 'M4 5h16v11h-8l-4 4v-4H4zM12 8v3M12 13.5h.01',
  cloudOff: 'M4 4l16 16M8 17H7a4 4 0 0 1-1-7.9M10 6.4A5.5 5.5 0 0 1 17 11a3.5 3.5 0 0 1 2.5 5.5',
} as const

export type IconName = keyof typeof icons
