export const metadata = { icons: "data:,", title: "A post in Next" };

export default function Layout({ children }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
