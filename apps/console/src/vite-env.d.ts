/// <reference types="vite/client" />

declare module '@fontsource-variable/inter/files/*.woff2' {
  const url: string;
  export default url;
}
