"""What stands on a page."""


def everything(page) -> str:
    """The texts that a page shows, labels of folded parts too."""
    shown = [
        *page.markdown,
        *page.caption,
        *page.info,
        *page.error,
        *page.success,
        *page.warning,
    ]
    return " ".join([*(x.value for x in shown), *(x.label for x in page.expander)])
