"""What the main button of the page editor does: what the editor came for."""

# The first that a page's menu holds comes first: who reviews a page approves it, who may publish publishes, others
# hand it in.
MAIN = ("approve", "action-publish", "action-submit", "action-restart-workflow", "action-save-draft")


def put_main_first(menu_items, request, context):
    """Put the main action before the others, which keep their order (``construct_page_action_menu``)."""
    names = [item.name for item in menu_items]
    main = next((name for name in MAIN if name in names), None)
    if main is not None:
        menu_items.insert(0, menu_items.pop(names.index(main)))
