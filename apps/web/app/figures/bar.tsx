const HEIGHT = 12

/**
 * One bar of a chart, under the name of its line: the number stands beside it in the table, so the bar is for the eye only. One whose number is hidden has no
 * length, and a broken outline.
 */
export function Bar({ percent }: { percent: number | null | undefined }) {
  return (
    <svg className="app-bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {percent == null ? (
        <rect className="app-bar__hidden" x="1" y="1" width="60" height={HEIGHT - 2} />
      ) : (
        <>
          <rect className="app-bar__whole" width="100%" height={HEIGHT} />
          <rect className="app-bar__part" width={`${Math.min(100, percent)}%`} height={HEIGHT} />
        </>
      )}
    </svg>
  )
}
