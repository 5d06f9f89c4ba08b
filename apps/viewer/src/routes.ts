import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('home/page.tsx'),
  route('search', 'search/page.tsx'),
  route('case-studies/:slug', 'case-study/page.tsx'),
  route('case-studies/:slug/download/:form', 'download/case-study.ts'),
  route('preview/:caseStudy', 'preview/page.tsx'),
  route('fact-check/:token', 'fact-check/page.tsx'),
  route('topics', 'term/topics.tsx'),
  route('topics/:id', 'term/topic.tsx'),
  route('themes', 'term/themes.tsx'),
  route('themes/:id', 'term/theme.tsx'),
  route('gap-map', 'gap-map/page.tsx'),
  route('gap-map.csv', 'gap-map/csv.ts'),
  route('gap-map.svg', 'gap-map/svg.ts'),
  route('how-we-judge-evidence', 'evidence/page.tsx'),
  route('about', 'about/page.tsx'),
  route('accessibility', 'accessibility/page.tsx'),
  route('robots.txt', 'sitemap/robots.tsx'),
  route('sitemap.xml', 'sitemap/sitemap.tsx'),
  route('*', 'site/nowhere.tsx'),
] satisfies RouteConfig
