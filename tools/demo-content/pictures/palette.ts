/** The colours of all the pictures: brick, slate, sea and wheat. */
export const palette = {
  brick: '#b5523b',
  brickDark: '#8c3d2c',
  cream: '#f6efe0',
  green: '#7f9f7c',
  greenDark: '#456452',
  ink: '#22364f',
  mist: '#cfdfe6',
  ochre: '#e0a458',
  sea: '#4f7f95',
  sky: '#e7eef0',
  slate: '#5b7083',
  sun: '#f2c96d',
  white: '#fdfbf6',
} as const
