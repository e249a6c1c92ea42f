import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { NearbyTicket } from '@parvis/contract';
import { mapQuery } from '../../../queries/places.queries.js';
import type { DrawnMap } from './draw-map.js';
import css from './place.module.css';

interface Props {
  lat: number;
  lon: number;
  nearby: readonly NearbyTicket[];
}

/** Drawn by a library fetched only now; where it can't be, the words beside it are enough. */
export function PlaceMap({ lat, lon, nearby }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { data: view, isError } = useQuery(mapQuery);
  const container = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!view) return;
    let map: DrawnMap | null = null;
    let gone = false;
    const words = { title: t('place.map'), zoomIn: t('place.zoomIn'), zoomOut: t('place.zoomOut') };
    void import('./draw-map.js')
      .then(({ drawMap }) => {
        if (gone || !container.current) return;
        map = drawMap(container.current, view, { lat, lon, label: null }, words, css.pin!);
        setDrawn(map);
      })
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      setDrawn(null);
      map?.remove();
    };
  }, [view, lat, lon, t]);

  useEffect(
    () =>
      drawn?.pin(
        nearby.map((file, index) => ({
          lat: file.lat,
          lon: file.lon,
          label: String(index + 1),
          onOpen: () => void navigate(`/file/${file.number}${search}`),
        })),
      ),
    [drawn, nearby, navigate, search],
  );

  if (failed || isError) return <p className={css.muted}>{t('place.noMap')}</p>;
  return <div ref={container} className={css.map} data-drawn={drawn !== null} data-testid="place-map" />;
}
