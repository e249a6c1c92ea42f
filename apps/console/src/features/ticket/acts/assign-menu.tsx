import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { agentsQuery } from '../../../queries/organisation.queries.js';
import { Icon } from '../../../ui/icon.js';
import { acts, type TicketAct } from '../ticket.mutations.js';

export function AssignMenu({ ticket, act }: { ticket: TicketView; act: TicketAct }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const agents = useQuery({ ...agentsQuery(ticket.service.id), enabled: opened });
  if (!ticket.abilities.assign.ok) return null;
  const give = (agentId: string | null) =>
    act.run(acts.assign({ agentId }), t(agentId ? 'ticket.done.assigned' : 'ticket.done.unassigned'));
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={280}
      shadow="md"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<Icon name="chevronDown" size={14} />}>
          {t('ticket.acts.assign')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {ticket.assignee && (
          <Menu.Item leftSection={<Icon name="queue" size={16} />} onClick={() => give(null)}>
            {t('ticket.acts.unassign')}
          </Menu.Item>
        )}
        <Menu.Label>{t('ticket.acts.assignTo')}</Menu.Label>
        {agents.isPending && <Menu.Item disabled>{t('common.loading')}</Menu.Item>}
        {agents.isError && <Menu.Item onClick={() => void agents.refetch()}>{t('common.retry')}</Menu.Item>}
        {agents.data?.length === 0 && <Menu.Item disabled>{t('ticket.acts.noAgents')}</Menu.Item>}
        {agents.data?.map((agent) => (
          <Menu.Item
            key={agent.id}
            disabled={agent.id === ticket.assignee?.id}
            leftSection={<Icon name={agent.id === ticket.assignee?.id ? 'check' : 'user'} size={16} />}
            onClick={() => give(agent.id)}
          >
            {agent.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
