"""The default workflow of each language: what an editor submits goes to a chief editor."""

from django.utils.translation import override, pgettext
from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowPage, WorkflowTask


def build_workflow(home, chief_editors):
    """Make the workflow of the language of ``home``, named in that language, and attach it there.

    ``chief_editors`` (``Group``) approve.
    """
    code = home.locale.language_code
    with override(code):
        workflow_name = pgettext("workflow", "Editing")
        task_name = pgettext("workflow", "Approval by a chief editor")
    task = GroupApprovalTask.objects.create(name=f"{task_name} ({code})")
    task.groups.add(chief_editors)
    workflow = Workflow.objects.create(name=f"{workflow_name} ({code})")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})


def remove_stock_workflow():
    """Remove the workflow that Wagtail's own migrations make; ours take its place."""
    Workflow.objects.filter(name="Moderators approval").delete()
    Task.objects.filter(name="Moderators approval").delete()
