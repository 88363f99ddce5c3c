import { readdirSync } from 'node:fs'
import footnotes from 'markdown-it-footnote'

const pages = readdirSync('.').filter((name) => name.endsWith('.md')).sort()

/** What our own pages have too: contents, search, equations, footnotes. */
export default {
  title: 'A book of notebooks',
  ignoreDeadLinks: true,
  markdown: { math: true, config: (md) => md.use(footnotes) },
  themeConfig: {
    outline: 'deep',
    search: { provider: 'local' },
    sidebar: pages.map((name) => ({ text: name.slice(0, -3), link: '/' + name.slice(0, -3) })),
  },
}
